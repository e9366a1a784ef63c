/** What a contact is for, by the words around it: the sentence first, then the mailbox's name, then the heading. */

type Purpose = 'opt-out' | 'privacy' | 'access' | 'children' | 'general'

const CHILDREN =
  /\b(?:parents?|guardians?|child(?:ren)?(?:['’]s)?|coppa|kids?|eltern|parents?|padres|menores|enfants?)\b/i
const OPT_OUT =
  /\bopt(?:ing|ed)?[- ]?out|unsubscri|\bstop (?:receiving|sending)|\bno longer (?:wish|want|receive)|\breceive no (?:more|further)|\b(?:not|n['’]t) (?:wish|want|like|prefer)[^.]{0,30} (?:receive|be contacted|share|disclose|use|sell)|\b(?:be|been|have|your) (?:\w+ ){0,4}?removed from|\bremove (?:your|you|my)[^.]{0,40} (?:list|from)|\bchoos\w+ not to|\bdo[- ]not[- ](?:call|mail|sell|share|contact)|\b(?:make|change|exercise|express) (?:this|your|that|these) (?:choice|preference)s?|\bpreferences?\b|\bobject to\b|\bwithdraw|abmeld|widerspr|abbestell|désinscri|désabonn|vous opposer|darse de baja|cancelar la suscripci/i
const ACCESS =
  /\b(?:access(?:ing)?|review(?:ing)?|correct(?:ing)?|updat(?:e|ing)|chang(?:e|ing)|modify|delet(?:e|ing)|remov(?:e|ing)|eras(?:e|ing)|rectif\w+|obtain|request(?:ing)?) (?:to |of |or |and |\w+ ){0,6}(?:your|their|his|my|account|personal|information|data|copy)\b|\b(?:subject access|data request|your rights|right to|verifiable|exercise)\b|auskunft|berichtig|löschung|droit d['’]accès|rectification|acceso|rectificaci/i
const PRIVACY =
  /\bprivacy\b|\bdata protection\b|\bdpo\b|\bthis (?:policy|notice|statement)|datenschutz|confidentialité|vie privée|protection des données|privacidad|protección de datos|personal (?:data|information)/i
const MAILBOX: readonly (readonly [RegExp, Purpose])[] = [
  [/opt-?out|unsubscribe|remove|stop/i, 'opt-out'],
  [/parent|child|kid|coppa/i, 'children'],
  [/privacy|dpo|gdpr|datenschutz|privacidad|dataprotection|data-protection|rgpd/i, 'privacy'],
]

export interface Around {
  /** The sentence it stands in, with its lead-in. */
  readonly sentence: string
  readonly headings: readonly string[]
  readonly value: string
}

export function purposeOf({ sentence, headings, value }: Around): Purpose {
  const title = headings.slice(-2).join(' ')
  if (CHILDREN.test(sentence) && (CHILDREN.test(title) || ACCESS.test(sentence) || /\bparents?\b/i.test(sentence))) {
    return 'children'
  }
  if (OPT_OUT.test(sentence)) return 'opt-out'
  const mailbox = MAILBOX.find(([name]) => name.test(value.replace(/@.*/, '')))?.[1]
  if (mailbox && mailbox !== 'privacy') return mailbox
  if (ACCESS.test(sentence)) return 'access'
  if (mailbox || PRIVACY.test(sentence)) return 'privacy'
  if (CHILDREN.test(title)) return 'children'
  if (OPT_OUT.test(title) || /\bchoices?\b/i.test(title)) return 'opt-out'
  return PRIVACY.test(title) || /\bcontact|question|concern/i.test(title) ? 'privacy' : 'general'
}
