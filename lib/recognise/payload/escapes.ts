import type { Transform } from '../../facts'

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '/': '/',
  '\\': '\\',
}

export interface Unescaped {
  readonly text: string
  readonly step: Transform
}

/**
 * Undoes one layer of backslash escapes: JSON's own, `\u0040`, `\u{40}` and `\x40`. The step is named after the
 * strongest that occurs. Null where nothing was escaped.
 */
export function unescapeBackslashes(text: string): Unescaped | null {
  if (!text.includes('\\')) return null
  let step: Transform = ''
  const plain = text.replace(
    /\\(?:u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{2})|(["'/\\nrtbf]))/g,
    (_, four?: string, braced?: string, two?: string, simple?: string) => {
      if (simple !== undefined) {
        step ||= 'json-escape'
        return SIMPLE[simple] ?? simple
      }
      if (two === undefined) step = 'unicode-escape'
      else if (step !== 'unicode-escape') step = 'hex-escape'
      const code = Number.parseInt(four ?? braced ?? two ?? '0', 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
    },
  )
  return step === '' ? null : { text: plain, step }
}

/** Names of HTML's entities that occur in personal data: marks, quotes, and letters by their accent. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
  plus: '+',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  colon: ':',
  sol: '/',
  num: '#',
  comma: ',',
  lpar: '(',
  rpar: ')',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
  lstrok: 'ł',
  Lstrok: 'Ł',
  equals: '=',
}
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  cedil: '\u0327',
  caron: '\u030C',
}

/** Undoes one layer of HTML character references; null where there was none. */
export function unescapeEntities(text: string): Unescaped | null {
  if (!text.includes('&')) return null
  const plain = text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) {
        const known = NAMED[name] ?? NAMED[name.toLowerCase()]
        if (known !== undefined) return known
        const accent = ACCENTS[name.slice(1)]
        return accent ? `${name[0]}${accent}`.normalize('NFC') : whole
      }
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '0', 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
  return plain === text ? null : { text: plain, step: 'html-entity' }
}
