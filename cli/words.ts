import type { Reason } from '../lib/facts'
import { wordsFrom } from '../lib/show/words'
import { en } from '../lib/show/words/en'

/** The command line speaks English: its output is read by pipelines and pasted into tickets. */
export const words = wordsFrom('en', en)

export const sentences = (reasons: readonly Reason[]): string[] => reasons.map(reason => words(reason.id, reason.with))
