import type { Person } from '../../../../lib/facts'
import type { Random } from './random'

const SYLLABLES = [
  'ba',
  'dor',
  'ell',
  'fen',
  'gri',
  'hol',
  'jin',
  'kar',
  'lo',
  'mun',
  'nar',
  'ope',
  'quen',
  'ras',
  'sil',
  'tov',
  'ul',
  'vex',
  'wyn',
  'zor',
] as const
const STREETS = ['Street', 'Avenue', 'Road', 'Terrace', 'Lane', 'Court', 'Drive', 'Square'] as const
const NUMBERS = [
  '+1 415 555 0132',
  '+44 20 7946 0958',
  '+49 30 901820',
  '+33 1 42 68 53 00',
  '+61 2 9374 4000',
  '+81 3-1234-5678',
  '+39 06 6982 1234',
  '+45 32 12 34 56',
  '+7 495 123-45-67',
  '+91 22 2778 2183',
] as const

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Someone who does not exist; every run another one. */
export function inventPerson(random: Random): Person & { readonly values: Record<string, readonly string[]> } {
  const word = (parts: number) => capital(Array.from({ length: parts }, () => random.pick(SYLLABLES)).join(''))
  const given = word(2)
  const family = random.below(3) === 0 ? `${word(2)}ü${random.pick(SYLLABLES)}` : word(3)
  const year = 1930 + random.below(85)
  const two = (n: number) => String(n).padStart(2, '0')
  const date = `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
  const host = random.pick(['example.test', 'mail.example', 'Post.example', 'gmail.com', 'example.co.uk'])
  const tag = random.below(2) === 0 ? `+${random.pick(SYLLABLES)}${random.below(100)}` : ''
  return {
    label: 'Somebody',
    values: {
      email: [`${given}.${random.pick(SYLLABLES)}${random.below(1000)}${tag}@${host}`],
      phone: [random.pick(NUMBERS)],
      'given-name': [given],
      'family-name': [family],
      street: [`${1 + random.below(9999)} ${word(3)} ${random.pick(STREETS)} Apt ${1 + random.below(99)}`],
      city: [`${word(2)} ${word(2)}`],
      region: [random.pick(['California', 'New York', 'Texas', 'Ontario'])],
      'postal-code': [random.text('123456789', 5)],
      country: [random.pick(['Germany', 'United States', 'France'])],
      'birth-date': [date],
      username: [`${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}_${random.below(9000) + 1000}`],
      'payment-card': [random.pick(['4111 1111 1111 1111', '5500 0000 0000 0004', '3782 822463 10005'])],
      'bank-account': [random.pick(['DE89 3704 0044 0532 0130 00', 'GB29 NWBK 6016 1331 9268 19'])],
      'government-id': [`${100 + random.below(800)}-${10 + random.below(80)}-${1000 + random.below(9000)}`],
      location: [
        `${(10 + random.below(700_000) / 10_000).toFixed(4)}5,-${(10 + random.below(1_500_000) / 10_000).toFixed(4)}5`,
      ],
      password: [`${capital(random.pick(SYLLABLES))}&${random.text('0123456789', 4)}${random.pick(SYLLABLES)}`],
      'online-id': [[8, 4, 4, 4, 12].map(length => random.text('0123456789abcdef', length)).join('-')],
      'ip-address': [`203.0.${random.below(250) + 1}.${100 + random.below(150)}`],
      school: [`${word(3)} Elementary School`],
      'parent-contact': [`${random.pick(SYLLABLES)}.${family.toLowerCase()}${random.below(1000)}@mail.example`],
      'message-content': [`please call ${given} about the ${word(2)} sofa`],
      gender: ['female'],
      age: [String(6 + random.below(80))],
    },
  }
}
