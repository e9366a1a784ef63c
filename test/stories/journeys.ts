import { CHILDREN_HOST, COMPANY_HOST, PERSON, UNENCRYPTED_HOST } from '../../demo/hosts'
import type { Tab } from '../e2e/browser-under-test'

/** What people do on the demo company's site. */

const at = (path: string) => `https://${COMPANY_HOST}${path}`

export async function signsUp(tab: Tab, page = at('/sign-up')): Promise<void> {
  await tab.goto(page)
  await tab.type('[name=name]', PERSON.values.name[0])
  await tab.type('[name=email]', PERSON.values.email[0])
  await tab.click('#sign-up button')
}

export const signsUpUnencrypted = (tab: Tab): Promise<void> => signsUp(tab, `http://${UNENCRYPTED_HOST}/sign-up`)

export async function ordersACall(tab: Tab): Promise<void> {
  await tab.goto(at('/call-back'))
  await tab.type('[name=name]', PERSON.values.name[0])
  await tab.type('[name=phone]', PERSON.values.phone[0])
  await tab.click('#call-back button')
}

export const MESSAGE = 'My order of the green lamp never came and I am rather upset about it'

export async function chats(tab: Tab): Promise<void> {
  await tab.goto(at('/chat'))
  await tab.type('[name=message]', MESSAGE)
  await tab.click('#chat button')
}

export const visits =
  (path: string) =>
  (tab: Tab): Promise<void> =>
    tab.goto(at(path))

export const visitsTheKids = (tab: Tab): Promise<void> => tab.goto(`https://${CHILDREN_HOST}/kids`)

export async function joinsTheKidsClub(tab: Tab): Promise<void> {
  await visitsTheKids(tab)
  await tab.type('[name=first_name]', 'Mia')
  await tab.type('[name=email]', 'mia.fairweather@mail.example')
  await tab.click('#kids-club button')
}
