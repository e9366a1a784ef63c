import regimes from '../../lists/policy/regimes.json'
import type { DraftClause, Sentence } from '../passage'
import { screenOf } from '../screen'
import { spanIn } from '../sentence-span'
import type { Passage, WholeFacts } from '../statement'

const POLICY =
  '(?:polic(?:y|ies)|notice|statement|erklärung|datenschutzhinweise?|politique|déclaration|charte|política|aviso)'
const SCOPE = new RegExp(
  `\\b${POLICY}\\b[^.]{0,80}\\b(?:covers?|appl(?:y|ies)|governs?|describes?|explains?|sets? (?:out|forth)|relates to|gilt|s['’]applique|décrit|se aplica|describe)\\b`,
  'i',
)
const COVERS = /\b(?:covers?|appl(?:y|ies) to|governs?|gilt für|s['’]applique|se aplica)\b/i
const NOT = /\b(?:not|n['’]t|nicht|pas)\b/i
const SUBSIDIARIES =
  /\b(?:subsidiar|affiliate|division|famil(?:y|ies) of (?:companies|brands|sites)|group compan|tochter|konzern|filiale|filial)/i
const RETAINS =
  /\b(?:retain|retention|keep|kept|store[sd]?|storage|delete[sd]?|aufbewahr|gespeichert|gelöscht|speicher|conserv|supprim)\w*/i
const PERIOD =
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|ten|twelve|thirty|sixty|ninety|zwei|drei|sechs|zehn|deux|trois|cinq|dos|tres|cinco)(?: \(\d{1,3}\))?[ -](?:business |calendar |working )?(?:hours?|days?|weeks?|months?|years?|Tagen?|Wochen?|Monaten?|Jahren?|jours?|mois|ans?|années|días?|meses|años?)\b/i
const AS_LONG =
  /\b(?:as long as|only for (?:as|the time)|no longer than|until|solange|aussi longtemps|mientras|necessary|required)\b/i
const AGE = /\b(?:under|age|ages|old|younger|older|birthday|Lebensjahr|âgé|edad)\b/i
const AGGREGATE =
  /\b(?:only|except|solely|other than)\b[^.]{0,40}\b(?:in (?:the )?aggregate|aggregated?|anonym\w+)|\b(?:in (?:the )?aggregate|aggregated?|anonymi[sz]ed)\b[^.]{0,30}\bonly\b/i
const BY_USE =
  /\bby (?:using|accessing|visiting|continuing|providing|submitting|registering)\b[^.]{0,120}\b(?:agree|consent|accept|acknowledg)|\b(?:use|using) (?:of )?(?:this|our|the)\b[^.]{0,60}\b(?:signifies|constitutes|means|indicates)\b[^.]{0,40}\b(?:consent|accept|agree)/i
const EXPRESS =
  /\b(?:express|explicit|affirmative|prior|opt-in|ausdrückliche|explicite|expreso)\b[^.]{0,30}\b(?:consent|permission|einwilligung|consentement|consentimiento)|\bcheck(?:ing)? (?:the|a) box|\bopt(?:ing|s|ed)?[ -]in\b/i
const EACH = 12

const LAWS = Object.entries(regimes)
  .filter((entry): entry is [string, string[]] => Array.isArray(entry[1]))
  .map(
    ([name, words]) =>
      [name, words.map(word => new RegExp(`(?<![\\p{L}\\d])${literally(word)}(?![\\p{L}\\d])`, 'u'))] as const,
  )

const likelyLaws = screenOf(LAWS, ([, forms]) => forms)
const likely = screenOf([SCOPE, RETAINS, AGGREGATE, BY_USE, EXPRESS], form => [form])

function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** Facts of the whole, at most a dozen of a kind, in the order of the text. */
export function wholeFacts(clauses: readonly DraftClause[]): WholeFacts {
  let scope: WholeFacts['scope'] = null
  let sure = false
  const retention: WholeFacts['retention'][number][] = []
  const named: WholeFacts['regimes'][number][] = []
  const aggregateOnly: Passage[] = []
  const consent: WholeFacts['consent'][number][] = []
  const seen = new Set<string>()

  for (const { id, sentences } of clauses) {
    for (const sentence of sentences) {
      const plain = sentence.plain.slice(0, 2000)
      const at = (): Passage => ({ ...spanIn(sentence, 0, sentence.plain.length), clause: id })
      const forms = likely(plain)
      const says = (form: RegExp) => forms.includes(form) && form.test(plain)
      if (!sure && says(SCOPE) && !NOT.test(plain)) {
        const covers = COVERS.test(plain)
        if (!scope || covers) scope = { ...at(), subsidiaries: SUBSIDIARIES.test(plain) }
        sure = covers
      }
      if (retention.length < EACH && says(RETAINS)) {
        const period = periodIn(sentence)
        if (period || (AS_LONG.test(plain) && /\b(?:retain|keep|store|aufbewahr|speicher|conserv)/i.test(plain))) {
          retention.push({ ...at(), period })
        }
      }
      if (/[A-Z§\d]{2}/.test(plain) || /\b(?:Act|Protection|Safe|Shield|Framework|Shine)\b/.test(plain)) {
        for (const [name, forms] of likelyLaws(plain)) {
          if (seen.has(name) || !forms.some(form => form.test(plain))) continue
          seen.add(name)
          named.push({ ...at(), name })
        }
      }
      if (aggregateOnly.length < EACH && says(AGGREGATE)) aggregateOnly.push(at())
      if (consent.length < EACH && says(BY_USE)) consent.push({ ...at(), kind: 'use' })
      else if (consent.length < EACH && says(EXPRESS)) consent.push({ ...at(), kind: 'express' })
    }
  }
  return { scope, retention, regimes: named, aggregateOnly, consent }
}

/** "18 months" of keeping, not "18 years of age". */
function periodIn({ plain }: Sentence): string | null {
  const found = PERIOD.exec(plain)
  if (!found) return null
  const around = plain.slice(Math.max(0, found.index - 24), found.index + found[0].length + 14)
  return AGE.test(around) ? null : found[0]
}
