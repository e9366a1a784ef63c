import { currentTab } from '../../components/current-tab'
import { show } from '../../components/plain-main'
import App from './App.svelte'

void show(
  App,
  currentTab().then(tab => ({ tab })),
)
