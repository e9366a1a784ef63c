import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { sourceBlocks } from './blocks/source-blocks'
import { clausesOf } from './clauses'
import { partsOf } from './sections'
import type { Clause, Policy } from './statement'
import { statementsOf } from './statements/statements'
import { topicsOf } from './topics/topics'

export interface PolicyInput {
  readonly text: string
  readonly format: 'markdown' | 'html' | 'text'
  /** Where it was read. */
  readonly address?: string
  /** ISO date it was fetched or archived. */
  readonly date?: string
}

/**
 * Reads a privacy policy. For Markdown and text `Policy.text` is the input unchanged and every offset indexes into it; for
 * HTML it is the article's text. Never throws; what could not be read is said in `warnings`.
 */
export function readPolicy({ text, format, address, date }: PolicyInput): Policy {
  const markup = format === 'markdown'
  const language = 'en'
  const { parts, titles } = partsOf(text, sourceBlocks(text, text.length, markup), markup)
  const clauses = clausesOf(text, parts, { markup, language }).map((draft): Clause => {
    const statements = statementsOf(draft)
    const { id, headings, start, end } = draft
    return { id, headings, start, end, topics: topicsOf(draft, statements), statements }
  })
  return {
    source: { address: address ?? null, date: date ?? null, hash: bytesToHex(sha256(utf8ToBytes(text))), language },
    title: titles[0]?.title ?? '',
    text,
    clauses,
    contacts: [],
    minorAge: null,
    definition: null,
    updated: null,
    warnings: [],
  }
}
