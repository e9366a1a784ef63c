import type { Idiom } from './idiom'

/** Who else sees the data, or is said not to: providers, buyers, everybody, nobody. */
export const HANDING_ON: readonly Idiom[] = [
  {
    known:
      /\b(?:does|do|will|shall) not (?:knowingly )?(?:allow|permit|authorize|let) (?:anyone|anybody|others?|any(?:one)? (?:third part(?:y|ies)|person))(?: else)? to do so\b/i,
    says: { actor: 'third-party', modality: 'will-not', action: 'collect' },
  },
  {
    known:
      /\b(?:uses?|using|employs?|engages?|hires?|retains?|contracts? with)\b[^.;]{0,60}\b(?:agents?|contractors?|compan(?:y|ies)|service providers?|vendors?|third parties)\b[^.;]{0,60}\b(?:on (?:its|our) behalf|perform|services? (?:for|to) us)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access', recipient: 'service-provider', purpose: 'service' },
  },
  {
    known:
      /\b(?:information|data|records?|lists?)\b[^.;]{0,60}\b(?:one of the|among the|included (?:in|as part of|among)|part of)\b[^.;]{0,30}\b(?:assets?|transactions?|transferred|sale|merger)\b/i,
    says: { actor: 'we', modality: 'may', action: 'transfer', recipient: 'third-party', purpose: 'merger' },
  },
  {
    known: /\b(?:information|data)\b[^.;]{0,20}\b(?:might|may|will) go to (?:third parties|others)\b/i,
    says: { actor: 'we', modality: 'may', action: 'share', recipient: 'third-party' },
  },
  {
    known:
      /\b(?:director(?:y|ies)|public(?:ly)? list\w*)\b[^.;]{0,250}\b(?:opportunity|option|right|ability|choice)\b[^.;]{0,60}\b(?:excluded|removed|omitted|unlisted)\b/i,
    says: { actor: 'we', modality: 'may', action: 'share', recipient: 'public' },
    named: true,
  },
  {
    known:
      /\b(?:uses?|hires?|works? with|relies on|rely on|employs?)\b[^.;]{0,60}\b(?:house|providers?|compan(?:y|ies)|firms?|couriers?|processors?|agency|contractors?)\b[^.;]{0,40}\bto (?:send|take|deliver|process|host|store|print|manage|handle|run|provide|help|carry|bring|answer)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access', recipient: 'service-provider', purpose: 'service' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:nobody|no ?one)(?: else| other than| outside| but| apart)\b[^.;]{0,60}\b(?:sees?|reads?|receives?|gets?|collects?|looks? at|has access)\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'share', recipient: 'third-party' },
    named: true,
  },
  {
    known:
      /\b(?:lets?|allows?|permits?) no (?:other |third |outside |one |body )?(?:compan(?:y|ies)|part(?:y|ies)|business(?:es)?|else|one|body)\b[^.;]{0,60}\b(?:collect|track|see|receive|gather|read|have|get)\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'share', recipient: 'third-party' },
    named: true,
  },
  {
    known: /\byour (?:[\w-]+,? ){1,6}(?:may|will|can|might|would) (?:\w+ )?appear\b/i,
    says: { actor: 'we', modality: 'may', action: 'share', recipient: 'public' },
    named: true,
    unlessSaid: true,
  },
  {
    known:
      /\b(?:goe?s?|travels?|is passed|are passed|is routed|are routed)\b[^.;]{0,20}\b(?:to|through)\b[^.;]{0,30}\b(?:processors?|providers?|vendors?|suppliers?)\b/i,
    says: { actor: 'we', modality: 'will', action: 'share', recipient: 'service-provider', purpose: 'service' },
    named: true,
    unlessSaid: true,
  },
  {
    known:
      /\b(?:photos?|photographs?|pictures?|names?|profiles?|reviews?|stories)\b[^.;]{0,40}\bappears? (?:on|in) (?:our|the|this)\b/i,
    says: { actor: 'we', modality: 'may', action: 'share', recipient: 'public' },
    named: true,
    unlessSaid: true,
  },
  {
    known:
      /\b(?:sold|bought|merged?|merges|acquired|taken over|merger|acquisition)\b[^.;]{0,60}\b(?:data|information|details|records?|profiles?|accounts?|lists?)\b[^.;]{0,20}\b(?:moves?|pass(?:es)?|goe?s?)\b[^.;]{0,10}\bto\b/i,
    says: { actor: 'we', modality: 'may', action: 'transfer', recipient: 'third-party', purpose: 'merger' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:is|are|stays?|remains?) (?:always )?(?:an? public records?|public|open to (?:everyone|everybody|anyone))\b/i,
    says: { actor: 'we', modality: 'will', action: 'share', recipient: 'public' },
    named: true,
    unlessSaid: true,
  },
]
