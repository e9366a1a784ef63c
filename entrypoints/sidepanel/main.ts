import { followedTab } from '../../components/current-tab'
import { show } from '../../components/plain-main'
import App from './App.svelte'

void show(App, { followTab: followedTab })
