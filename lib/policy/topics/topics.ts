import type { DraftClause } from '../passage'
import type { Statement, Topic } from '../statement'

const CUES: readonly (readonly [Topic, RegExp])[] = [
  ['do-not-track', /\bdo[- ]not[- ]track\b|\bDNT\b/i],
  [
    'audience',
    /\b(?:children|child|minors?|under (?:the age of )?1[368]|teen(?:ager)?s?|california (?:residents?|privacy)|european (?:union|economic)|non-u\.?s\.? residents?|outside (?:of )?the (?:united states|u\.?s))\b/i,
  ],
  [
    'security',
    /\b(?:secure socket|ssl|encrypt\w*|firewalls?|security (?:measures|features|procedures|safeguards|technolog\w+)|safeguards?|unauthorized access|(?:not|no)\b[^.]{0,60}\b(?:completely|100%|guarantee)[^.]{0,40}\bsecur\w+)\b/i,
  ],
  [
    'change',
    /\b(?:(?:change|update|modify|amend|revise|revision|modification)s?\w*\b[^.]{0,60}\b(?:policy|statement|notice|practices))\b/i,
  ],
  [
    'access',
    /\b(?:(?:access|review|correct|update|edit|delete|remove|verify)\b[^.]{0,60}\byour\b[^.]{0,40}\b(?:information|account|profile|data))\b/i,
  ],
  [
    'choice',
    /\b(?:opt[- ]?(?:out|in)|unsubscribe|choose not to|disable cookies|reject cookies|refuse cookies|turn off|your choices|decline)\b/i,
  ],
  ['retention', /\b(?:retain|retention|as long as|keep (?:your|the|this) \w+|stor(?:e|ed) for)\b/i],
  ['contact', /\b(?:contact us|questions (?:or|about|regarding)|write to us|privacy officer)\b/i],
  [
    'introduction',
    /\b(?:this (?:privacy )?(?:policy|statement|notice) (?:describes|explains|applies|covers|sets)|committed to|your privacy is important|last (?:updated|revised|modified)|effective (?:date|as of))\b/i,
  ],
  [
    'practice-not-covered',
    /\b(?:not responsible for|does not (?:apply|cover)|links? to other|other (?:web ?)?sites)\b/i,
  ],
]

/** OPP-115 topics of a clause. */
export function topicsOf(clause: DraftClause, statements: readonly Statement[]): Topic[] {
  const text = clause.sentences.map(sentence => sentence.plain).join(' ')
  const topics = new Set<Topic>(CUES.filter(([, cue]) => cue.test(text)).map(([topic]) => topic))
  for (const { actor, action, recipient } of statements) {
    if (['collect', 'use', 'combine'].includes(action)) topics.add(actor === 'we' ? 'first-party' : 'third-party')
    if (['share', 'sell', 'trade', 'disclose', 'transfer', 'rent'].includes(action) || recipient !== null)
      topics.add('third-party')
    if (action === 'retain') topics.add('retention')
    if (action === 'protect') topics.add('security')
    if (['give-access', 'correct', 'delete'].includes(action)) topics.add('access')
  }
  return topics.size > 0 ? [...topics] : ['other']
}
