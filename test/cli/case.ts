import { jsonLines } from './fineprint'

/** One small case for all commands: a shop, a child who shops there, and a tracker that hears of it. */

export const POLICY = `# Privacy at Larkspur Toys

## What we collect

We collect your name and e-mail address when you open an account.

## Who gets it

We do not disclose your personal information to third parties who want to market products to you.
We share your delivery address with carriers.

## Children

We do not collect personal information from children under 13.

## Questions

Write to privacy@larkspur.example with any question.
`

export const PERSON = JSON.stringify({
  label: 'Test person',
  values: { email: ['robin.thorne@mail.example'], 'given-name': ['Robin'], 'family-name': ['Thorne'] },
})

export const CHILD = JSON.stringify({ ...JSON.parse(PERSON), minor: true })

export const COMPANY = JSON.stringify({ name: 'Larkspur Toys', sites: ['larkspur.example'] })

const page = 'https://shop.larkspur.example/sign-up'
/** To the company, nothing of the person; to an advertiser, their e-mail address as a digest. */
export const PLAIN = { id: 'plain', page, method: 'GET', url: 'https://shop.larkspur.example/logo.png?v=3' }
export const LEAK = {
  id: 'leak',
  page,
  method: 'GET',
  // printf robin.thorne@mail.example | sha256sum
  url: 'https://ad.doubleclick.net/c?em=79405f7b3a0194e1ee02dedb02e82fdea0c67c36ae7368d40374517871228808',
}

export const REQUESTS = jsonLines(PLAIN, LEAK)
