/**
 * How policies word the promises of docs/promises.md, for sentences that no statement was read from: each sentence that
 * every cue of a row is found in, and none of its `never`, makes that promise.
 *
 * Source: turns of phrase common to the privacy policies of many companies, written down by hand. Date: 2026-11-22.
 * Licence: MIT. Exclusions: nothing that only one company says, and no names.
 */
interface Cue {
  readonly promise: string
  readonly action: string
  readonly modality: string
  readonly cues: readonly RegExp[]
  readonly never?: RegExp
  readonly ofChildren?: true
}

/** Where a page takes its readers, and what must stand there. */
const LEADS = /\b(?:links?|linking|linked|leads?|promot\w+|send\w*|direct\w*|points?)\b/i
const PRIVACY_POLICY = /\bprivacy (?:polic(?:y|ies)|notice|statement)\b/i
const NOT = /\b(?:not|never|nor|neither|no|cannot|won['’]t|don['’]t|doesn['’]t)\b/i
/** The refusal and what is refused stand close: "at no cost … we serve ads to others" refuses nothing. */
const GIVES_NOT =
  /\b(?:not|never|nor|neither|won['’]t|don['’]t|doesn['’]t)\b(?:[\s,]+[\w-]+){0,4}?[\s,]+(?:share|sell|disclose|give|hand|pass|provide|rent|trade|release|transfer|shared|sold|disclosed|given|passed|provided)\b/i
const OTHERS =
  /\b(?:third[- ]part(?:y|ies)|(?:other|outside|unaffiliated|non-affiliated) (?:compan(?:y|ies)|organi[sz]ations?|businesses|parties)|another company|advertisers?|marketers?|any(?:one|body)(?: else| outside)?|others)\b/i
/** Advice to the reader, and what does not apply here: no promise of the company's. */
const NOT_OURS =
  /\b(?:encourag|advis|urg|ask|recommend)\w* (?:you|users|visitors|children)\b|\byou (?:should|must|may|can|provide|disclose|choose|share|give|submit)\b|\b(?:do(?:es)? not apply|no control|not control|not responsible|in the event|businesses (?:may|must)|if you)\b/i
const MARKETS = /\b(?:market(?:s|ing|ers?)?|advertis\w+|promot\w+|solicit\w*|commercial (?:messages|offers))\b/i
const CHILDREN =
  /\b(?:child(?:ren|['’]s)?|kids?|minors?|teen(?:s|agers?)?|young(?:er)? (?:people|person|readers?|visitors?|users?)|under (?:the age of )?1\d|younger than 1\d)\b/i
const PARENTS = /\b(?:parents?|parental|guardians?)\b/i
const DATA = /\b(?:information|details|data|records?|particulars)\b/i

export const PROMISE_CUES = [
  {
    promise: 'marketers-disclosure',
    action: 'share',
    modality: 'will-not',
    cues: [GIVES_NOT, OTHERS, MARKETS],
    never: new RegExp(`${CHILDREN.source}|${NOT_OURS.source}`, 'i'),
  },
  {
    promise: 'third-party-disclosure',
    action: 'share',
    modality: 'will-not',
    cues: [GIVES_NOT, OTHERS, DATA],
    never: new RegExp(
      `\\b(?:child(?:ren)?|under 1\\d|market\\w*|advertis\\w+|link(?:s|ed)?|messages?|conversations?)\\b|${NOT_OURS.source}`,
      'i',
    ),
  },
  {
    promise: 'service-provider',
    action: 'share',
    modality: 'will',
    cues: [
      /\b(?:on (?:our|its|their) behalf|(?:work|act)\w* for us|service providers?|contractors?|agents?|vendors?|suppliers?|processors?)\b/i,
      /\b(?:bound|contract\w*|protect\w*|guard\w*|confidential\w*|only (?:use|for|as|to)|instructions?|perform\w*|consistent with)\b/i,
    ],
    never: CHILDREN,
  },
  {
    promise: 'directory-opt-out',
    action: 'give-access',
    modality: 'will',
    cues: [
      /\b(?:director(?:y|ies)|listings?|listed|public profiles?|member lists?)\b/i,
      /\b(?:excluded?|exclusion|remov\w+|taken out|delet\w+|opt(?:ed|ing)?[- ]?out|unlist\w*|hid(?:e|den))\b/i,
    ],
  },
  {
    promise: 'marketing-choice',
    action: 'contact',
    modality: 'will-not',
    cues: [
      /\b(?:marketing|advertis\w+|promotion\w*|offers?|newsletters?|commercial)\b/i,
      /\b(?:opt(?:ing|ed)?[- ]?out|unsubscribe|choose not|(?:do not|don['’]t|no longer) (?:want|wish)|stop (?:receiving|sending)|say no|ask us not)\b/i,
    ],
  },
  {
    promise: 'offline-orders',
    action: 'protect',
    modality: 'will',
    cues: [
      /\b(?:(?<!in )order(?:s|ed|ing)?|call(?:s|ed)?[ -]back|by (?:telephone|phone|mail|post)|in person|in (?:a|our|the) (?:store|shop)s?)\b/i,
      /\b(?:same (?:way|protection|manner|rules)|just as|as if|likewise|no differently)\b/i,
    ],
  },
  {
    promise: 'usage-data-aggregate',
    action: 'use',
    modality: 'will-not',
    cues: [
      /\b(?:pages?|visit(?:s|ors?)?|usage|clicks?|figures?|statistics|logs?|navigation|traffic|information)\b/i,
      /\b(?:only|except|solely|never|not)\b/i,
      /\b(?:in (?:the )?aggregate|aggregated?|totals?|anonym(?:ous|i[sz]ed)|as a (?:group|whole))\b/i,
    ],
  },
  {
    promise: 'security',
    action: 'protect',
    modality: 'will',
    cues: [
      /\b(?:protect\w*|safeguard\w*|secur\w+|encrypt\w*)\b/i,
      /\b(?:measures?|technolog\w+|encrypt\w*|procedures?|safeguards?|ssl|tls|unauthori[sz]ed)\b/i,
    ],
    never: OTHERS,
  },
  {
    promise: 'message-contents',
    action: 'disclose',
    modality: 'will-not',
    cues: [
      /\b(?:conversations?|messages?|e-?mails?|chats?|communications?)\b/i,
      NOT,
      /\b(?:read|monitor|listen\w*|disclos\w+|shar(?:e|es|ed)|pass(?:es|ed)?)\b/i,
      /\b(?:private|contents?|what you (?:write|say))\b/i,
    ],
  },
  {
    promise: 'fraud-prevention',
    action: 'use',
    modality: 'may',
    cues: [
      /\b(?:fraud\w*|unlawful|illegal|misus\w+|abuse|improper)\b/i,
      /\b(?:investigat\w+|prevent\w*|detect\w*|stop|look into)\b/i,
      DATA,
    ],
    never: CHILDREN,
  },
  {
    promise: 'account-access',
    action: 'give-access',
    modality: 'will',
    cues: [
      /\b(?:access|see|review|view|obtain|copy|request\w*|verify|ask)\b/i,
      /\b(?:correct\w*|updat\w*|inaccura\w+|delet\w+|put right|rectif\w+|account (?:information|page|settings))\b/i,
      /\b(?:you|your|customers?|users?|members?)\b/i,
      DATA,
    ],
    never: /\b(?:this|our) (?:policy|notice|statement)\b/i,
  },
  {
    promise: 'policy-change',
    action: 'notify',
    modality: 'will',
    cues: [
      /\b(?:polic(?:y|ies)|notice|statement|practices)\b/i,
      /\b(?:chang\w+|updat\w+|revis\w+|amend\w+|modif\w+)\b/i,
      /\b(?:inform|notify|tell|post|announce|let you know|notified|posted)\b/i,
    ],
  },
  {
    promise: 'policy-change',
    action: 'notify',
    modality: 'will',
    cues: [
      /\bif we (?:chang\w+|updat\w+|revis\w+|amend\w+|modif\w+)/i,
      /\b(?:inform|notify|tell|post|announce|let you know)\b/i,
    ],
  },
  {
    promise: 'minor-collection',
    action: 'collect',
    modality: 'will-not',
    cues: [CHILDREN, NOT, /\b(?:collect\w*|solicit\w*|gather\w*|ask for|request\w*|target\w*)\b/i],
    ofChildren: true,
  },
  {
    promise: 'minor-third-party',
    action: 'share',
    modality: 'will-not',
    cues: [
      CHILDREN,
      NOT,
      /\b(?:(?:allow|let|permit)\w*\b.{0,60}\b(?:company|compan(?:y|ies)|others?|anyone|third)|(?:shar|sell|disclos)\w+\b.{0,60}\b(?:third|others?))/i,
    ],
    ofChildren: true,
  },
  {
    promise: 'child-page-links',
    action: 'link-to',
    modality: 'will-not',
    cues: [
      NOT,
      LEADS,
      /\b(?:(?:web ?)?sites?|pages?)\b/i,
      /\bunless\b|\bwithout an?\b/i,
      PRIVACY_POLICY,
    ],
    ofChildren: true,
  },
  {
    promise: 'child-page-links',
    action: 'link-to',
    modality: 'will-not',
    cues: [
      LEADS,
      /\bonly (?:ever )?(?:links?|leads?|sends?|directs?|goe?s?|points?)\b/i,
      /\b(?:web ?)?sites?\b/i,
      PRIVACY_POLICY,
    ],
    ofChildren: true,
  },
  {
    promise: 'child-page-links',
    action: 'link-to',
    modality: 'will-not',
    cues: [
      LEADS,
      /\bbefore we (?:link|send|lead|direct|point)\b/i,
      /\b(?:check|verify|make sure|ensure)\b/i,
      PRIVACY_POLICY,
    ],
    ofChildren: true,
  },
  {
    promise: 'parental-consent-wording',
    action: 'notify',
    modality: 'will',
    cues: [
      CHILDREN,
      PARENTS,
      /\b(?:ask (?:them|children|you|a|your)|check with|seek|encourage\w*|consent|permission|approv\w+)\b/i,
    ],
    never: /\bwe (?:do not|don['’]t|will not|never) (?:knowingly )?(?:collect|share|sell)\b/i,
    ofChildren: true,
  },
] as const satisfies readonly Cue[]
