/** Who is who in the demo: a made-up company, the companies around it, and the hosts they are reached at. */

export const COMPANY_HOST = 'www.larkline.example'
/** Speaks no TLS: browsers that try https first come back to http. */
export const UNENCRYPTED_HOST = 'order.larkline.example'
export const CHILDREN_HOST = 'www.pebble.example'
/** A games site that asks for personal data and shows no privacy notice (promise K3). */
export const GAMES_HOST = 'play.tumblebox.example'

export const PARTIES = {
  analytics: 'stats.tallyfox.example',
  advertising: 'px.adbloom.example',
  recorder: 'rec.playglass.example',
  mailing: 'api.mailmoth.example',
  chat: 'chat.deskbird.example',
  fraud: 'check.surefoot.example',
  social: 'share.circlet.example',
} as const
export type Party = keyof typeof PARTIES

/** The company as a tester would describe it to Fineprint: the very file that `--company` and the options page take. */
export const LARKLINE = {
  name: 'Larkline Ltd',
  sites: ['larkline.example'],
  subsidiaries: ['pebble.example'],
  serviceProviders: [{ name: 'Deskbird', sites: ['deskbird.example'] }],
  recipients: [
    { name: 'Tallyfox', sites: ['tallyfox.example'], category: 'analytics' },
    { name: 'AdBloom', sites: ['adbloom.example'], category: 'advertising' },
    { name: 'Playglass', sites: ['playglass.example'], category: 'session-recording' },
    { name: 'Mailmoth', sites: ['mailmoth.example'], category: 'email-marketing' },
    { name: 'Deskbird', sites: ['deskbird.example'], category: 'chat-support' },
    { name: 'Surefoot', sites: ['surefoot.example'], category: 'fraud-prevention' },
    { name: 'Circlet', sites: ['circlet.example'], category: 'social' },
  ],
} as const

/** The test person of the demo; fictional numbers of Ofcom's and NANPA's ranges for drama. */
export const PERSON = {
  label: 'Robin',
  values: {
    name: ['Robin Winterbourne'],
    'given-name': ['Robin'],
    'family-name': ['Winterbourne'],
    email: ['robin.winterbourne@mail.example'],
    phone: ['+44 20 7946 0123'],
    'postal-address': ['12 Cooper Street, Leeds LS1 4AP'],
    street: ['12 Cooper Street'],
    city: ['Leeds'],
    'postal-code': ['LS1 4AP'],
    'birth-date': ['1988-04-17'],
  },
  birthDate: '1988-04-17',
} as const
