import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { clausesOf } from './clauses'
import { archiveHeader } from './facts/archive-header'
import { contactsOf } from './facts/contacts'
import { definitionIn } from './facts/definition'
import { minorAge } from './facts/minor-age'
import { updatedOn } from './facts/updated'
import { wholeFacts } from './facts/whole'
import { languageOf } from './language'
import { partsOf } from './sections'
import { type PolicyInput, sourceOf } from './source'
import type { Clause, Policy } from './statement'
import { statementsOf } from './statements/statements'
import { titleOf } from './title'
import { topicsOf } from './topics/topics'
import { warningsOf } from './warnings'

export type { PolicyInput } from './source'

/**
 * Reads a privacy policy. For Markdown and text `Policy.text` is the input unchanged and every offset indexes into it; for
 * HTML it is the text of the page's article. Never throws on any input; what could not be read is said in `warnings`.
 */
export function readPolicy(input: PolicyInput): Policy {
  const { text, blocks, links, markup, title, read } = sourceOf(input)
  const archived = input.format === 'markdown' ? archiveHeader(text) : null
  const { parts, titles } = partsOf(text, blocks, markup)
  const language = languageOf(
    parts.map(part => text.slice(part.start, part.lines.at(-1)?.end ?? part.start)).join('\n'),
  )
  const drafts = clausesOf(text, parts, { markup, language })
  const clauses = drafts.map((draft): Clause => {
    const statements = statementsOf(draft)
    const { id, headings, start, end } = draft
    return { id, headings, start, end, topics: topicsOf(draft, statements), statements }
  })
  return {
    source: {
      address: input.address ?? archived?.address ?? null,
      date: input.date ?? archived?.date ?? null,
      hash: bytesToHex(sha256(utf8ToBytes(text))),
      language,
    },
    title: titleOf(title, titles),
    text,
    clauses,
    contacts: contactsOf(text, drafts, { markup, links }),
    minorAge: minorAge(drafts),
    definition: definitionIn(drafts),
    updated: updatedOn(drafts),
    whole: wholeFacts(drafts),
    warnings: warningsOf({ input, text, read, language }),
  }
}
