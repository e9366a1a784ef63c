import { describe, expect, it } from 'vitest'
import { brief, said, says } from './said'

/** Who acts, and on what, where the verb alone does not tell: each turn beside one that looks alike and says something else. */
describe('who is given it', () => {
  it.each([
    ['Your messages can be seen, copied and used by other players.', 'we may share >public'],
    ['We share user information with our parent corporation.', 'we will share >affiliate'],
    ['These companies and individuals will have access to your personal information.', 'we will share >third-party'],
    ['All parties with a key will have access to your personal information.', 'we will share >third-party'],
    ['Handset makers and service providers (ASPs) may collect personal information.', 'we may share >service-provider'],
    ['Banners come from ad companies, which may collect your IP address.', 'we may share >advertising'],
    ['Once the advertiser has your number, it may use your phone number.', 'we may share >advertising'],
    ['Drivers see your first name.', 'we will share >third-party'],
    ['We let hotels know your name.', 'we will share >third-party'],
    ["We don't pass on your number to drivers.", 'we will-not share >third-party'],
    ['We may redirect your message to another government agency.', 'we may transfer >third-party'],
    ['We may continue disclosing your address to advertisers.', 'we may disclose >advertising'],
    ['This means that we may share your address with advertisers.', 'we may share >advertising'],
    ['When a stay is confirmed the host receives your phone number.', 'we will share >third-party'],
    ['We send your e-mail address to Mailbird.', 'we will transfer >third-party'],
    ['The banners come from Adspire, which receives your device ID.', 'we will share >third-party'],
    ['Neither learns your gender.', 'we will-not share >third-party'],
    ['Your e-mail address is not displayed.', 'we will-not share'],
    ['The reviews you write are public.', 'we will share >public'],
    ['Card details go straight to our payment processor.', 'we will share >service-provider'],
    ['Your name and photo may appear beside your reviews.', 'we may share >public'],
  ])('%s', (text, statement) =>
    expect(
      said(text).filter(one => says(one, statement)),
      said(text).map(brief).join('; '),
    ).not.toEqual([]),
  )

  it.each([
    'Personal information means information that we share with advertisers.',
    'Some of the content may be provided by third parties.',
    'This notice applies to every site that links to it.',
    'Data on that page moves to the European Union.',
    'Sell your data.',
    'We ask them to check with a parent.',
    "We never send you to another company's site that gathers personal details.",
    'The issuer does not have the right to use your information beyond what the law allows.',
  ])('is not read into: %s', text =>
    expect(said(text).filter(({ action }) => ['collect', 'share', 'combine'].includes(action))).toEqual([]),
  )
})

describe('what is taken', () => {
  it.each([
    ['The information you give us when using the shop may be used to send parcels.', 'we may use'],
    ['This is information we collect on every visit.', 'we will collect'],
    ['You may also choose to send us your search history.', 'we will collect'],
    ['We often receive information about visitors to our fairs.', 'we will collect'],
    ['We may collect: your name, your address and your age.', 'we may collect'],
    ['You will be asked to choose a user name and a password.', 'we may collect'],
    ['You may be asked for your date of birth.', 'we may collect'],
    ["We don't take the details of anybody.", 'we will-not collect'],
    ['With your permission the app also reads your location.', 'we will collect'],
    ['fluffbook stores the IP address of each post.', 'we will retain'],
  ])('%s', (text, statement) => expect(said(text).map(brief)).toContain(statement))

  it.each([
    'We may be required to answer a court about your information.',
    'You may refuse to give us your date of birth.',
    'We take care to protect your address.',
    'We will not require a child to give more information than is needed.',
    'We inform you by e-mail.',
    'A web site can use cookies to track passwords.',
    'We will use reasonable efforts to correct your information.',
    'Most browsers include an option to clear existing cookies and tags.',
    'These web beacons enable us to count visits.',
  ])('is not read into: %s', text =>
    expect(said(text).filter(({ action }) => ['collect', 'use', 'retain'].includes(action))).toEqual([]),
  )

  it.each([
    'We do not collect personal information other than what you choose to give us.',
    'We do not collect personal information unless a visitor provides it.',
  ])('hangs on the giver: %s', text =>
    expect(said(text).filter(({ action, modality }) => action === 'collect' && modality === 'will-not')).toMatchObject([
      { modality: 'will-not', conditions: [expect.stringMatching(/give|provide/)] },
    ]),
  )

  it('denies for everybody: nobody is allowed to', () =>
    expect(said('Nobody at the Society is allowed to record your calls.').map(brief)).toEqual(['we will-not collect']))
})
