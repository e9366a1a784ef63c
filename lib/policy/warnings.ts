import { because, type Reason } from '../facts'
import { whyNotPolicy } from './find/is-policy'
import { READABLE } from './language'
import { hasLookAlikes } from './look-alikes'
import type { PolicyInput } from './source'

interface Read {
  readonly input: PolicyInput
  readonly text: string
  /** How far the text was read. */
  readonly read: number
  readonly language: string
}

/** What a person should know before trusting what was read. */
export function warningsOf({ input, text, read, language }: Read): Reason[] {
  const warnings: Reason[] = []
  const why = whyNotPolicy({ text, title: '' })
  if (why) warnings.push(why)
  if (!READABLE.has(language)) {
    warnings.push(
      language === 'und' ? because('policy.language-unknown') : because('policy.language-unread', { language }),
    )
  }
  if (read < input.text.length && input.format !== 'html') {
    warnings.push(because('policy.cut-off', { read, of: input.text.length }))
  }
  if (input.format === 'html' && input.text.length > 5_000_000) {
    warnings.push(because('policy.cut-off', { read: 5_000_000, of: input.text.length }))
  }
  if (READABLE.has(language) && hasLookAlikes(text.slice(0, read))) {
    warnings.push(because('policy.look-alikes'))
  }
  return warnings
}
