import { chooseLanguage, chosenLanguage } from '../../components/load-words'
import { show } from '../../components/plain-main'
import { type Language, tongueFor } from '../../lib/show/languages'
import App from './App.svelte'

const language = {
  chosen: await chosenLanguage(),
  own: tongueFor(navigator.languages, null).language,
  async choose(chosen: Language | null) {
    await chooseLanguage(chosen)
    location.reload()
  },
}
void show(App, { language })
