import { show } from '../../components/plain-main'
import App from './App.svelte'

await show(App)
