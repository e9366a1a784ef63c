import type { Idiom } from './idiom'

/** What is asked for, how long it is kept, how it is guarded, and what is announced. */
export const CARE: readonly Idiom[] = [
  {
    known: /\b(?:will|do|does|shall) not (?:knowingly )?(?:promote or )?link to\b[^.;]{0,60}\bsites?\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'link-to', recipient: 'third-party' },
    alone: true,
  },
  {
    known:
      /\b(?:stays?|remains?|kept|held|stored|thrown away|discarded|wiped|disappears?|gone|lasts?|expires?)\b[^.;]{0,60}\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety|half an?|an?) (?:days?|weeks?|months?|years?)\b/i,
    says: { actor: 'we', modality: 'will', action: 'retain' },
    named: true,
    unlessSaid: true,
  },
  {
    known:
      /\b(?:alter|amend|revise|update|modify|change|review)s?\b[^.;]{0,30}\b(?:this|our|the) (?:privacy )?(?:policy|notice|statement|page)\b|\b(?:new|latest|current|updated|revised) version\b[^.;]{0,60}\b(?:post|publish|announce|tell|notify|here|page|site)|\b(?:post|publish|announce|tell|notify)\w*\b[^.;]{0,60}\b(?:new|latest|current|updated|revised) version\b|\b(?:announce|post|publish|notify|tell)\w*\b[^.;]{0,60}\b(?:substantial|material|significant|important|any|all) (?:changes|amendments|updates)\b/i,
    says: { actor: 'we', modality: 'will', action: 'notify' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:implements?|takes?|uses?|appl(?:y|ies)|employs?|maintains?|has|have)\b[^.;]{0,60}\b(?:security|protective|technical|organi[sz]ational|physical|appropriate|reasonable) [^.;]{0,30}\b(?:measures|safeguards|procedures|controls)\b|\b(?:is|are|travels?|stays?|everything is|sent|stored|kept) encrypted\b|\baccess to\b[^.;]{0,60}\b(?:is|are) (?:limited|restricted) to\b/i,
    says: { actor: 'we', modality: 'will', action: 'protect' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:asked|required|need|needs|have|has|must|invited)\b[^.;,]{0,20}\b(?:choose|create|establish|pick|select|set up)\b[^.;]{0,60}\b(?:name|password|account|profile|id)\b|\b(?:be|are|is) (?:\w+ )?asked for\b|\byou(?:['’]ll| will)? need (?:an?|your) (?:valid |working |mobile )?(?:phone|telephone|mobile|e-?mail|credit|debit|payment)\b/i,
    says: { actor: 'we', modality: 'may', action: 'collect' },
    named: true,
    unlessSaid: true,
  },
]
