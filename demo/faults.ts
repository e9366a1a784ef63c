/**
 * Everything the demo company can do wrong, each by itself. With none of them on, the site keeps its policy and nothing
 * may be reported. `promise` is the row of docs/promises.md that the fault breaks.
 */
export interface Fault {
  readonly promise: string
  /** The page on which it shows. */
  readonly page: string
  readonly says: string
}

export const FAULTS = {
  'details-to-advertiser': {
    promise: 'P7',
    page: '/sign-up',
    says: 'The sign-up form sends your details to an advertising pixel',
  },
  'details-to-analytics': {
    promise: 'P3',
    page: '/sign-up',
    says: 'The sign-up form sends your e-mail address to web analytics',
  },
  'details-to-mailer': {
    promise: 'P7',
    page: '/sign-up',
    says: 'Your e-mail address goes to an e-mail marketer before you press "Sign up"',
  },
  'keystrokes-to-recorder': { promise: 'P3', page: '/sign-up', says: 'A session recorder sends every key you press' },
  'callback-to-advertiser': {
    promise: 'P9',
    page: '/call-back',
    says: 'The call-back order sends your telephone number to an advertising pixel',
  },
  'marketing-preticked': { promise: 'P8', page: '/sign-up', says: 'The box for advertising is ticked in advance' },
  'opt-out-ignored': {
    promise: 'P8',
    page: '/sign-up',
    says: 'You said no to advertising and the e-mail marketer gets your address all the same',
  },
  'visits-tied-to-you': {
    promise: 'P10',
    page: '/',
    says: 'Page views are counted together with your e-mail address as a hash',
  },
  'details-in-address': {
    promise: 'P11',
    page: '/sign-up',
    says: 'The form puts your e-mail address into the page address, and from there into the Referer',
  },
  'details-unencrypted': {
    promise: 'P11',
    page: '/sign-up',
    says: 'The form stands on a page without encryption (http:) and is sent from there',
  },
  'details-in-storage': {
    promise: 'P11',
    page: '/sign-up',
    says: 'Your e-mail address is kept in a cookie and in web storage',
  },
  'chat-to-recorder': {
    promise: 'P12',
    page: '/chat',
    says: 'What you write in the chat goes to the session recorder',
  },
  'banner-unanswered': {
    promise: 'P3',
    page: '/sign-up',
    says: 'A consent banner asks, and what you type is sent on before it is answered',
  },
  'directory-without-exit': { promise: 'P5', page: '/directory', says: 'The directory lists you with no way out' },
  'account-without-access': {
    promise: 'P14',
    page: '/account',
    says: 'The account page shows no way to see or correct your data',
  },
  'policy-changed-silently': { promise: 'P16', page: '/privacy', says: 'The policy was changed and nobody was told' },
  'children-form': {
    promise: 'K1',
    page: '/kids',
    says: 'The page for children asks for name, e-mail address and birth date',
  },
  'children-to-advertiser': { promise: 'K2', page: '/kids', says: 'An advertising pixel receives what a child types' },
  'children-link': {
    promise: 'K3',
    page: '/kids',
    says: 'The page for children links to a games site without a privacy notice',
  },
  'children-no-parent': { promise: 'K4', page: '/kids', says: 'The form for children says nothing of asking a parent' },
  'details-to-social': { promise: 'P7', page: '/sign-up', says: 'A social button receives your name' },
} as const satisfies Record<string, Fault>

export type FaultName = keyof typeof FAULTS

export const isFault = (name: string): name is FaultName => Object.hasOwn(FAULTS, name)

/** How a value is dressed and by which channel it leaves, for faults that send details: switchable apart from the fault. */
export const ENCODINGS = ['plain', 'percent', 'base64', 'hex', 'md5', 'sha1', 'sha256', 'sha256-lower'] as const
export const CHANNELS = ['image', 'form', 'json', 'multipart', 'beacon', 'header', 'socket'] as const
export interface Dress {
  readonly encoding: (typeof ENCODINGS)[number]
  readonly channel: (typeof CHANNELS)[number]
}
