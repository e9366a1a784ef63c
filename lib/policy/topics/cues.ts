import type { Topic } from '../statement'

const POLICY = String.raw`(?:(?:privacy |this |our |the |these |cookie |online )*(?:polic(?:y|ies)|statements?|notices?|practices|terms)\b)`

/**
 * Turns of phrase that tell a topic whatever else a sentence names; the model learns what each is worth. Each was found
 * by reading policies and holds within one sentence; gaps are bounded, so that time grows with the text only.
 */
const CUES: readonly (readonly [Topic, RegExp])[] = [
  ['do-not-track', /\bdo[- ]not[- ]track\b|\bDNT\b/i],
  [
    'audience',
    /\b(?:child(?:ren)?(?:['’]?s)?|kids|parental|under (?:the age of )?(?:1[3-8]|thirteen|sixteen|eighteen)|(?:1[3-8]|thirteen|sixteen|eighteen)(?: years)?(?: of age| old)?(?:,)? (?:and|or) (?:under|younger|older|over)|children['’]s (?:online )?privacy|COPPA|minors|cal ?oppa|younger than (?:1[3-8]|thirteen)|at least 1[38] years|california (?:residents?|consumers?|customers?|privacy|law|civil)|shine the light|safe harbor|european (?:union|economic)|GDPR|CCPA|outside (?:of )?the (?:united states|u\.?s\.?|usa|european)|(?:transferred|transfer|processed|stored)\b[^.]{0,60}\b(?:united states|other countries|another country)|(?:international|non-u\.?s\.?) (?:users|visitors|residents))/i,
  ],
  [
    'change',
    new RegExp(
      String.raw`\b(?:change[sd]?|changing|updates?|updated|modif(?:y|ied|ies|ications?)|amend\w*|revis(?:e|ed|es|ions?)|alter(?:ed|ations?)?)\b[^.]{0,60}?\b${POLICY}|${POLICY}[^.]{0,50}?\b(?:may|will|might|is subject to|from time to time)\b[^.]{0,25}\b(?:changed?|changes|updated?|modif\w+|amended|revised?|revisions?)\b`,
      'i',
    ),
  ],
  [
    'security',
    /\b(?:secure socket|SSL|TLS|encrypt\w*|firewalls?|security (?:measures|features|procedures|safeguards|technolog\w+|practices|precautions|standards)|unauthori[sz]ed (?:access|use|disclosure)|(?:physical|technical|electronic|administrative|organi[sz]ational)(?:,| and)[^.]{0,50}(?:safeguards|measures|procedures)|(?:not|no|cannot)\b[^.]{0,60}\b(?:100%|completely|guarante|fully|absolutely|perfect)[^.]{0,50}\bsecur\w+|guarantee[^.]{0,20}\bsecurity|(?:keep|maintain|protect)\b[^.]{0,30}\bpassword)/i,
  ],
  [
    'access',
    /\b(?:(?:you|users?|members?|customers?|visitors?|parents?|individuals?|students?)\b[^.]{0,40}?\b(?:may|can|could|have the (?:right|ability|opportunity)|(?:are )?able to|are entitled to|wish to|would like to|want to)\b[^.]{0,40}?\b(?:access|review|correct|update|edit|modify|delete|remove|verify|view|cancel)\b[^.]{0,50}?\b(?:information|account|profile|personal data|records?|details)\b|(?:to|please) (?:access|review|correct|update|edit|delete|modify|deactivate)\b[^.]{0,30}\b(?:your|their)\b[^.]{0,30}\b(?:information|account|profile|data|details)|(?:correct|update|delete|remove|chang(?:e|ing))\b[^.]{0,25}\b(?:inaccura\w+|errors|out of date)|requests? (?:for|to) (?:access|correct|delet\w+)|right to (?:access|rectif\w+|erasure|data portability)|(?:account|profile) deletion|delete your account)/i,
  ],
  [
    'choice',
    /\b(?:opt(?:ed|ing)?[- ]?(?:out|in)|unsubscrib\w+|(?:disable|reject|refuse|decline|block|delete|erase|accept or decline|turn off|not accept|control|remove|clear)\b[^.]{0,30}\bcookies|cookies[^.]{0,40}\b(?:disabled?|rejected|refused|declined|blocked|turned off)|(?:choose|elect|prefer|ask us|request that we|wish|would (?:like|prefer))(?: us)? not (?:to )?|(?:no longer|do not|don['’]t) (?:wish|want) (?:to receive|us to)|your choices|withdraw (?:your )?consent|marketing preferences|browser settings?)/i,
  ],
  [
    'retention',
    /\b(?:retention|(?:retain|keep|store|hold|maintain|archive|save|delet|remov|destroy|purg|stored|kept|saved)\w*\b[^.]{0,140}?\b(?:as long as|for (?:a|the) (?:period|duration|minimum|reasonable|limited)|\d+ (?:days|months|years|hours)|(?:ninety|thirty|sixty) days|no longer (?:than|needed|necessary|required)|until|indefinitely|archiv\w+|back-?ups?|for our records|after (?:you|your))|we (?:may |will |also )*retain|keep (?:a|an) (?:\w+ )?(?:copy|log|record) of|remains? in (?:our )?(?:archiv|backup|records))/i,
  ],
  [
    'contact',
    /\b(?:contact us|(?:questions|concerns|comments|inquiries|complaints?)\b[^.]{0,60}\b(?:contact|e-?mail|write|call|send|direct|privacy)|(?:write|e-?mail|call|reach) (?:to )?us (?:at|by|on|via)|privacy officer|contact information (?:is|below)|(?:mailing|postal) address:|(?:telephone|phone|fax)(?: number)?:)/i,
  ],
  [
    'practice-not-covered',
    /\b(?:(?:not|no) (?:be )?(?:responsible|responsibility|liable|liability)\b[^.]{0,90}\b(?:sites?|websites?|third|part(?:y|ies)|others|content|practices|services)|(?:does|do|will|shall) not (?:apply|cover|extend|govern)|not (?:covered|governed|bound) by|(?:subject to|governed by|covered by)\b[^.]{0,40}\b(?:their|its|that|those)\b[^.]{0,60}\b(?:polic(?:y|ies)|terms|notice)|(?:no|not) (?:have )?(?:any )?control (?:of|over)\b|links? to (?:other|third|external)|(?:own|different) (?:privacy )?(?:polic(?:y|ies)|practices))/i,
  ],
  [
    'introduction',
    new RegExp(
      String.raw`\b${POLICY}[^.]{0,60}?\b(?:describes?|explains?|appl(?:y|ies) (?:to|only)|covers?|sets? (?:out|forth)|governs?|tells?|discloses?|outlines?|informs?|is designed|details|pertains)\b|\bprivacy is (?:very |extremely )?important|\b(?:committed|commitment|dedicated) to\b[^.]{0,40}\b(?:privacy|protect\w*|safeguard\w*)|\bby (?:using|accessing|visiting|registering|continuing)\b[^.]{0,80}\byou (?:agree|accept|consent|acknowledge|are (?:agreeing|accepting|consenting))|\b(?:last|most recently) (?:updated|revised|modified|amended|reviewed)|\beffective(?: date| as of|:| on)|\bplease (?:take|read)\b[^.]{0,60}${POLICY}|\b(?:respect|value|care about|recognizes? the importance)\b[^.]{0,40}\bprivacy\b|\bfrequently asked questions|\bcookies? (?:is|are) (?:a )?(?:small|text|tiny|piece|bits|alphanumeric|unique|string)|^\W*(?:[\w.&'’ -]{0,40} )?privacy (?:policy|statement|notice)\W*$|\bif you do not agree\b|\bwhat (?:are|is an?) (?:cookies?|web beacons?)\b`,
      'i',
    ),
  ],
]

/** "Last updated on 3 May" dates the policy; it does not speak of changing it. */
const REVISED = /\b(?:last|recently|was|updated:|date) ?(?:updated|revised|modified|amended|reviewed)?\b/i
const WILL_CHANGE =
  /\b(?:may|will|might|would|could|if we|from time to time|subject to|reserve|occasional\w*|changes to|any changes)\b/i
const LONGEST = 20_000

export function cuesIn(sentence: string): Topic[] {
  const plain = sentence.slice(0, LONGEST)
  const cues = CUES.filter(([, cue]) => cue.test(plain)).map(([topic]) => topic)
  const dated = cues.includes('change') && REVISED.test(plain) && !WILL_CHANGE.test(plain)
  return dated ? cues.filter(topic => topic !== 'change') : cues
}
