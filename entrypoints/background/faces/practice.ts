import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Company, Person, Request } from '../../../lib/facts'
import { judgeFlow } from '../../../lib/judge/judge'
import type { Situation } from '../../../lib/judge/situation'
import { recordFlow } from '../../../lib/keep/record-flow'
import { tally } from '../../../lib/keep/tally'
import type { PracticeSeen, PracticeTyped } from '../../../lib/messages'
import { readPolicy } from '../../../lib/policy/read-policy'
import { recipientOf } from '../../../lib/recognise/parties/recipient'
import { recogniseRequest } from '../../../lib/recognise/recognise-request'
import { buildSearch } from '../../../lib/recognise/values/search'
import { subjectOf } from '../flows/situation'

/**
 * The practice form of the welcome page. What a careless shop would send is made up here and goes through the same
 * stages as a real message; nothing is sent, nothing is kept.
 */

const PAGE = 'https://pebblepost.example/join'
const COMPANY: Company = {
  name: 'Pebble Post',
  sites: ['pebblepost.example'],
  subsidiaries: [],
  serviceProviders: [],
  recipients: [{ name: 'Mailwell', sites: ['mailwell.example'], category: 'email-marketing' }],
}

export function practise({ name, email, minor }: PracticeTyped, policyText: string, now: number): PracticeSeen {
  const person: Person = { label: name || 'Mia', minor, values: { name: [name], email: [email] } }
  const policy = readPolicy({ text: policyText, format: 'markdown' })
  const request = careless(name, email, now)
  const { body: _, headers: __, ...plain } = request
  const { items, inspected, unseen } = recogniseRequest(request, buildSearch([person]))
  const flow = { request: plain, recipient: recipientOf(request.url, PAGE, COMPANY), items, inspected, unseen }
  const today = new Date(now).toISOString().slice(0, 10)
  const situation: Situation = {
    policy,
    policyState: [],
    company: COMPANY,
    subject: subjectOf(person),
    page: { url: PAGE, site: 'pebblepost.example', childDirected: false },
    today,
  }
  const findings = judgeFlow(flow, situation)
  const kept = recordFlow(flow, { site: 'pebblepost.example', trigger: 'typing', person }, findings)
  return { flows: [kept], findings: tally([kept], [], id => findings.find(finding => finding.id === id)) }
}

/** The address scrambled, the name in the clear: as tags send them. */
const careless = (name: string, email: string, time: number): Request => ({
  id: 'practice',
  time,
  method: 'POST',
  url: 'https://collect.mailwell.example/track',
  headers: [{ name: 'content-type', value: 'application/json' }],
  body: {
    kind: 'text',
    text: JSON.stringify({ event: 'typed', name, em: bytesToHex(sha256(utf8ToBytes(email.trim().toLowerCase()))) }),
  },
  kind: 'beacon',
  page: { url: PAGE },
})
