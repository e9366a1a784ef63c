import { because, type Reason } from '../../facts'

/** What an address gave, as plain text. */
export interface Answered {
  readonly text: string
  readonly title: string
  readonly status?: number
  readonly contentType?: string
}

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['\u0089PNG', 'PNG'],
  ['\ufffdPNG', 'PNG'],
  ['GIF8', 'GIF'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['PK\u0003\u0004', 'ZIP'],
  ['\u001f\u008b', 'GZIP'],
  ['{\\rtf', 'RTF'],
]
const TEXTUAL = /^(?:text\/(?!css|javascript)|application\/(?:xhtml|xml|octet-stream$)|$)/i
const LOG_IN =
  /\b(?:sign|log)[ -]?in\b|\bpassword\b|\bforgot(?:ten)?\b|anmelden|passwort|se connecter|mot de passe|iniciar sesión|contraseña/gi
const ERROR =
  /\b(?:404|403|410|500|502|503)\b|not found|no longer (?:available|exists)|can(?:not|['’]t) (?:be found|find)|does(?:n['’]t| not) exist|access denied|forbidden|something went wrong|just a moment|checking your browser|verify (?:that )?you are (?:a )?human|captcha|enable javascript|unavailable|seite nicht gefunden|page introuvable|página no encontrada/i
/** Words that privacy policies of the languages we read, and of some others, cannot do without. */
const POLICY =
  /privacy|personal(?:ly)? (?:information|data|identif)|individually identif|identifiable|cookies?\b|\bcollect|third part|disclos|\bconsent|opt[- ]out|\bGDPR|\bCOPPA|\bour site|datenschutz|personenbezogen|verarbeit|données|confidentialité|traitement|datos|privacidad|tratamiento|dati personali|trattamento|dados pessoais|persoonsgegevens|osobowych|personuppgifter|personoplysninger|personopplysninger|henkilötie|osobních|kişisel|персональн|個人情報|个人信息|개인정보/gi
/** Shorter than this nobody has said what they do with data. */
const SHORT = 400
/** Log-in and error pages say little else. */
const SCANT = 4_000

/**
 * Why this is not a policy, or null where it may be one: "this address did not give a policy: …". Errs on the side of
 * reading: what is hardly a policy is still read, with this reason as a warning.
 */
export function whyNotPolicy({ text, title, status, contentType }: Answered): Reason | null {
  if (status !== undefined && (status < 200 || status >= 300)) return because('policy.error-page', { status })
  const type = contentType?.split(';')[0]?.trim() ?? ''
  const head = text.slice(0, 2_000)
  const signature = SIGNATURES.find(([start]) => head.startsWith(start))?.[1]
  if (signature) return because('policy.not-text', { type: signature })
  if (!TEXTUAL.test(type)) return because('policy.not-text', { type })
  if (text.trim() === '') return because('policy.empty')
  if (isBinary(head)) return because('policy.not-text', { type: type || '?' })

  const words = new Set(
    text
      .slice(0, 200_000)
      .match(POLICY)
      ?.map(word => word.toLowerCase()),
  ).size
  const brief = text.length < SCANT && words < 3
  if (brief && ERROR.test(`${title}\n${text.slice(0, 600)}`))
    return because('policy.error-page', { status: status ?? 0 })
  if (brief && (text.match(LOG_IN)?.length ?? 0) >= 2) return because('policy.log-in-page')
  if (text.length < SHORT) return because('policy.too-short', { characters: text.trim().length })
  return words < 2 ? because('policy.hardly-a-policy') : null
}

/** Control characters and failed decodings do not occur in a text somebody wrote. */
function isBinary(head: string): boolean {
  let strange = 0
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at)
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) strange++
  }
  return strange > head.length * 0.05
}
