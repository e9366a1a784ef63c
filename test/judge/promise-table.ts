import type { DataItem, DataType, Subject } from '../../lib/facts'
import { judgeAccess } from '../../lib/judge/account'
import { joinActivity, judgeVisit, type Visit } from '../../lib/judge/activity'
import { judgeChange } from '../../lib/judge/changes'
import { judgeChildLink } from '../../lib/judge/child-links'
import { judgeDirectory } from '../../lib/judge/directory'
import type { Finding, PromiseName, Severity, Verdict } from '../../lib/judge/finding'
import { type FormFacts, judgeForm } from '../../lib/judge/form'
import { judgeFlow } from '../../lib/judge/judge'
import type { Situation } from '../../lib/judge/situation'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { pageOf } from './page-of'
import { ADULT, CHILD, flowOf, situationOf } from './situation-of'
import type { Setting } from './two-policies'

/** From a fact to the words of a policy: one promise, told the same way on every policy. */
export interface Story {
  readonly row: string
  readonly name: string
  readonly happens: (setting: Setting) => readonly Finding[]
  readonly promise: PromiseName
  readonly verdict: Verdict | null
  readonly severity: Severity
}

type Items = readonly (DataType | Partial<DataItem>)[]
interface Who {
  readonly subject?: Subject
  readonly childDirected?: boolean
}

const situationIn = (
  { policy, company, page }: Setting,
  { subject = ADULT, childDirected = false }: Who = {},
): Situation => {
  const base = situationOf({ policy, company, subject, url: page })
  return { ...base, page: { ...base.page, childDirected } }
}
const sends =
  (to: string, items: Items, who?: Who) =>
  (setting: Setting): Finding[] =>
    judgeFlow(
      flowOf({
        to: to.replace(/^own:/, new URL(setting.page).origin),
        items,
        from: setting.page,
        company: setting.company,
      }),
      situationIn(setting, who),
    )
const fills =
  (form: Partial<FormFacts>, who?: Who) =>
  (setting: Setting): Finding[] =>
    judgeForm(
      {
        recipient: recipientOf(setting.page, setting.page, setting.company),
        purpose: 'sign-up',
        ordersElsewhere: false,
        asks: [{ dataType: 'email', because: [] }],
        marketing: null,
        parentalWording: true,
        ...form,
      },
      situationIn(setting, who),
    )

const OPTED_OUT: Subject = { ...ADULT, choices: { marketing: 'opted-out' } }
const DIRECTORY = pageOf({ title: 'Shop directory', text: 'Robin 020 7946 0123, Ash 020 7946 0456' })

const visit = (setting: Setting): Finding[] => {
  const messages: readonly Items[] = [['browsing-activity'], ['browsing-activity'], ['email']]
  const flows = messages.map((items, at) =>
    flowOf({
      to: 'https://stats.tallyfox.example/hit',
      items,
      from: `${setting.page}/${at}`,
      company: setting.company,
    }),
  )
  return judgeVisit(flows.reduce<Visit>(joinActivity, {}), situationIn(setting))
}

export const STORIES: readonly Story[] = [
  {
    row: 'P2',
    name: 'a page of somebody else',
    happens: setting =>
      sends('https://px.adbloom.example/p', ['email'])({ ...setting, page: 'https://www.other.example/' }),
    promise: 'scope',
    verdict: null,
    severity: 'low',
  },
  {
    row: 'P3',
    name: 'an e-mail address reaches web analytics',
    happens: sends('https://stats.tallyfox.example/hit', ['email']),
    promise: 'third-party-disclosure',
    verdict: 'incorrect',
    severity: 'high',
  },
  {
    row: 'P4',
    name: 'a name reaches the declared chat vendor',
    happens: sends('https://chat.deskbird.example/socket', ['name']),
    promise: 'service-provider',
    verdict: 'clear',
    severity: 'info',
  },
  {
    row: 'P5',
    name: 'a directory lists the person and shows no way out',
    happens: setting => judgeDirectory({ page: DIRECTORY, shows: ['name'] }, situationIn(setting)),
    promise: 'directory-opt-out',
    verdict: 'incorrect',
    severity: 'medium',
  },
  {
    row: 'P6',
    name: 'a form asks for an e-mail address',
    happens: fills({}),
    promise: 'collection-purpose',
    verdict: 'clear',
    severity: 'info',
  },
  {
    row: 'P7',
    name: 'an e-mail address reaches an advertiser',
    happens: sends('https://px.adbloom.example/p', ['email']),
    promise: 'marketers-disclosure',
    verdict: 'incorrect',
    severity: 'high',
  },
  {
    row: 'P8',
    name: 'a marketing box is ticked in advance',
    happens: fills({ marketing: { selector: '#m', preTicked: true, refusable: true, text: 'Send me offers' } }),
    promise: 'marketing-choice',
    verdict: 'incorrect',
    severity: 'medium',
  },
  {
    row: 'P8',
    name: 'a no to marketing, and the address sent to an e-mail marketer',
    happens: sends('https://api.mailmoth.example/list', ['email'], { subject: OPTED_OUT }),
    promise: 'marketing-choice',
    verdict: 'incorrect',
    severity: 'high',
  },
  {
    row: 'P9',
    name: 'an order that goes on by telephone',
    happens: fills({ ordersElsewhere: true }),
    promise: 'offline-orders',
    verdict: 'clear',
    severity: 'info',
  },
  {
    row: 'P10',
    name: 'page views, and later an e-mail address, at one recipient',
    happens: visit,
    promise: 'usage-data-aggregate',
    verdict: 'incorrect',
    severity: 'medium',
  },
  {
    row: 'P11',
    name: 'a form is sent without encryption',
    happens: setting => sends(setting.page.replace('https:', 'http:'), ['email'])(setting),
    promise: 'security',
    verdict: 'incorrect',
    severity: 'high',
  },
  {
    row: 'P11',
    name: 'an e-mail address in a page’s address',
    happens: sends('own:/thanks', [{ where: 'url.query.email' }]),
    promise: 'security',
    verdict: 'incorrect',
    severity: 'medium',
  },
  {
    row: 'P12',
    name: 'what is written in the chat reaches a session recorder',
    happens: sends('https://rec.playglass.example/keys', ['message-content']),
    promise: 'message-contents',
    verdict: 'incorrect',
    severity: 'high',
  },
  {
    row: 'P13',
    name: 'an e-mail address reaches fraud prevention',
    happens: sends('https://check.surefoot.example/check', ['email']),
    promise: 'fraud-prevention',
    verdict: 'clear',
    severity: 'info',
  },
  {
    row: 'P14',
    name: 'an account page without a way to the data',
    happens: setting => judgeAccess(pageOf({ title: 'Your account' }), situationIn(setting)),
    promise: 'account-access',
    verdict: 'incorrect',
    severity: 'low',
  },
  {
    row: 'P16',
    name: 'the policy was changed and nobody was told',
    happens: setting => {
      const { source, updated } = setting.policy
      return judgeChange(
        { before: { source: { ...source, hash: 'before' }, updated }, clauses: ['a', 'b'], announced: false },
        situationIn(setting),
      )
    },
    promise: 'policy-change',
    verdict: 'incorrect',
    severity: 'low',
  },
  {
    row: 'K1',
    name: 'a form asks a minor for an e-mail address',
    happens: fills({}, { subject: CHILD }),
    promise: 'minor-collection',
    verdict: 'incorrect',
    severity: 'critical',
  },
  {
    row: 'K1',
    name: 'a minor’s e-mail address reaches the company',
    happens: sends('own:/sign-up', ['email'], { subject: CHILD }),
    promise: 'minor-collection',
    verdict: 'incorrect',
    severity: 'critical',
  },
  {
    row: 'K2',
    name: 'a minor’s e-mail address reaches an advertiser',
    happens: sends('https://px.adbloom.example/p', ['email'], { subject: CHILD }),
    promise: 'minor-third-party',
    verdict: 'incorrect',
    severity: 'critical',
  },
  {
    row: 'K2',
    name: 'a minor is followed by a lasting id',
    happens: sends('https://stats.tallyfox.example/hit', ['browsing-activity', 'online-id'], { subject: CHILD }),
    promise: 'minor-third-party',
    verdict: 'incorrect',
    severity: 'critical',
  },
  {
    row: 'K3',
    name: 'a page for children links to a site that collects and has no policy',
    happens: setting =>
      judgeChildLink(
        {
          link: { href: 'https://play.tumblebox.example/', text: 'More games', rel: '', inFooter: false },
          page: pageOf({ url: 'https://play.tumblebox.example/' }),
          asksForData: true,
        },
        situationIn(setting, { childDirected: true }),
      ),
    promise: 'child-page-links',
    verdict: 'incorrect',
    severity: 'medium',
  },
  {
    row: 'K4',
    name: 'a form on a page for children says nothing of parents',
    happens: fills({ parentalWording: false }, { childDirected: true }),
    promise: 'parental-consent-wording',
    verdict: 'incorrect',
    severity: 'medium',
  },
]
