/** Markup that is safe by default: what is put in is escaped, unless it is markup already. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const shown = (value: unknown): string => {
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(shown).join('')
  if (value === false || value === null || value === undefined) return ''
  return String(value).replace(/[&<>"]/g, char => escapes[char] ?? char)
}

export const html = (parts: TemplateStringsArray, ...values: readonly unknown[]): Markup =>
  new Markup(parts.map((part, index) => part + (index < values.length ? shown(values[index]) : '')).join(''))
