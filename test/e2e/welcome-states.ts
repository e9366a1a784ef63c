import { practise } from '../../entrypoints/background/faces/practice'
import { en } from '../../lib/show/words/en'
import type { State } from './face-states'

/** A newcomer's first page, step by step, to the first finding. */
const SEEN = practise(
  { name: 'Mia Fairweather', email: 'mia@home.example', minor: true },
  en['practice.policy'] ?? '',
  Date.UTC(2026, 10, 22, 14, 5),
)
const welcome = (name: string, act?: State['act']): State => ({
  name: `welcome-${name}`,
  path: 'welcome.html',
  widths: [320, 1280],
  height: 900,
  answers: { 'practice.try': SEEN, 'person.save': { active: null, people: [] } },
  ...(act ? { act } : {}),
})

export const WELCOME_STATES: readonly State[] = [
  welcome('who'),
  welcome('child', page => page.getByRole('button', { name: 'Next' }).click()),
  welcome('permissions', async page => {
    await page.getByLabel('A tester').check()
    await page.getByRole('button', { name: 'Next' }).click()
  }),
  welcome('practice', async page => {
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Later' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Fill in the example' }).click()
    await page.getByText('Fineprint has found something').waitFor()
  }),
]
