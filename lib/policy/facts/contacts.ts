import type { DraftClause, Sentence } from '../passage'
import { plainOf } from '../plain'
import { spanIn } from '../sentence-span'
import type { Contact } from '../statement'
import { addressesIn } from './addresses-in'
import { purposeOf } from './contact-purpose'
import type { Link } from './links-in'
import { type Found, phonesIn } from './phones-in'

const MANY = 200
const SPELLED =
  /([\w.+-]{1,64}) ?(?:\[at\]|\(at\)|\{at\}) ?([\w-]{1,60}(?:(?: ?(?:\[dot\]|\(dot\)) ?|\.)[\w-]{2,40}){1,4})/gi
const SPELLS = /[[({]at[\])}]/i
const ROUTE =
  /opt[- ]?out|unsubscri|do[- ]not[- ]sell|your[- ]?(?:privacy[- ]?)?choices|preferences|contact|privacy[- ](?:request|form|portal)|data[- ]request|dsar|abmeld|kontakt|désinscri|contacto|here\b|click/i

/** How to reach the company, each with what it is for; one way stands once a purpose. */
export function contactsOf(
  text: string,
  clauses: readonly DraftClause[],
  { markup, links }: { markup: boolean; links: readonly Link[] },
): Contact[] {
  const contacts: Contact[] = []
  const known = new Set<string>()
  const add = (kind: Contact['kind'], value: string, at: Contact['at'], clause: DraftClause) => {
    const purpose = purposeOf({ sentence: around(clause, at.start), headings: clause.headings, value })
    const key = `${kind} ${value.toLowerCase().replace(kind === 'phone' ? /\D/g : /\s+/g, '')} ${purpose}`
    if (known.has(key) || contacts.length >= MANY) return
    known.add(key)
    contacts.push({ kind, value, for: purpose, at })
  }

  let link = 0
  for (const clause of clauses) {
    const source = text.slice(clause.start, clause.end)
    const tellsNumbers = /\d{3}/.test(source)
    if (tellsNumbers || source.includes('@') || SPELLS.test(source)) {
      const body = plainOf(text, clause, markup)
      const put = (kind: Contact['kind']) => (found: Found) =>
        add(kind, found.value, spanIn(body, found.from, found.to), clause)
      emailsIn(body.plain).forEach(put('email'))
      if (tellsNumbers) {
        phonesIn(body.plain).forEach(put('phone'))
        addressesIn(body.plain).forEach(put('address'))
      }
    }
    for (; link < links.length && (links[link]?.at.start ?? 0) < clause.end; link++) {
      const { href, words, at } = links[link] ?? { href: '', words: '', at: clause }
      const mailbox = /^mailto:([^?]{3,254})/i.exec(href)?.[1]
      if (mailbox) {
        if (!words.includes('@') && mailbox.includes('@')) add('email', readable(mailbox), at, clause)
      } else if (
        /^https?:/i.test(href) &&
        (ROUTE.test(words) || ROUTE.test(href.slice(8))) &&
        isRoute(clause, at.start, words)
      ) {
        add('url', href, at, clause)
      }
    }
  }
  return contacts
}

/** Only what the person can do something with: a link in a sentence about refusing, seeing or asking. */
const isRoute = (clause: DraftClause, at: number, words: string): boolean => {
  const sentence = around(clause, at)
  return purposeOf({ sentence: `${sentence} ${words}`, headings: [], value: '' }) !== 'general'
}

function around({ sentences }: DraftClause, at: number): string {
  const index = sentences.findIndex(sentence => at < sentence.end)
  const own: Sentence | undefined = sentences[index] ?? sentences[sentences.length - 1]
  const before = sentences[index - 1]
  const words = own?.plain.slice(0, 1500) ?? ''
  // "To refuse: … Call 866 567 9292." An address alone is explained by the sentence before it.
  const short = words.length < 60 && before ? `${before.plain.slice(-600)} ` : ''
  return `${own?.leadIn?.plain.slice(-600) ?? ''} ${short}${words}`
}

const readable = (mailbox: string): string => {
  try {
    return decodeURIComponent(mailbox)
  } catch {
    return mailbox
  }
}

function emailsIn(plain: string): Found[] {
  const found: Found[] = []
  for (let sign = plain.indexOf('@'); sign >= 0; sign = plain.indexOf('@', sign + 1)) {
    const local = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/
      .exec(plain.slice(Math.max(0, sign - 64), sign))?.[0]
      .replace(/^[.'/*=`|-]+/, '')
    const host = /^[\p{L}\d](?:[\p{L}\d.-]{0,190})\.[\p{L}]{2,24}/u.exec(plain.slice(sign + 1, sign + 220))?.[0]
    if (!local || !host) continue
    found.push({ value: `${local}@${host}`, from: sign - local.length, to: sign + 1 + host.length })
  }
  if (!SPELLS.test(plain)) return found
  for (const match of plain.matchAll(SPELLED)) {
    found.push({ value: match[0], from: match.index, to: match.index + match[0].length })
  }
  return found
}
