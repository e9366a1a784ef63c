import type { Block } from './blocks/block'
import { htmlArticle } from './blocks/html-article'
import { sourceBlocks } from './blocks/source-blocks'
import { type Link, linksIn } from './facts/links-in'

export interface PolicyInput {
  readonly text: string
  readonly format: 'markdown' | 'html' | 'text'
  /** Where it was read. */
  readonly address?: string
  /** ISO date it was fetched or archived. */
  readonly date?: string
}

/** A policy's text as blocks, whatever it was written in. */
export interface Source {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
  /** Whether `text` has Markdown in it. */
  readonly markup: boolean
  /** The page's own title, where it has one. */
  readonly title: string
  /** How far the text was read, in UTF-16 units; the rest is kept in the last clause. */
  readonly read: number
}

/** A policy of this length would take a day to read; what is longer is not one. */
const READ = 5_000_000

export function sourceOf({ text, format }: PolicyInput): Source {
  if (format === 'html') {
    const article = htmlArticle(text)
    return { ...article, markup: false, read: article.text.length }
  }
  const markup = format === 'markdown'
  const read = Math.min(text.length, READ)
  const blocks = sourceBlocks(text, read, markup)
  return { text, blocks, links: markup ? linksIn(text.slice(0, read)) : [], markup, title: '', read }
}
