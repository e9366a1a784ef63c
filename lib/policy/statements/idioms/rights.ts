import type { Idiom } from './idiom'

/** What people may see, change and refuse. */
export const RIGHTS: readonly Idiom[] = [
  {
    known:
      /\b(?:may|can) (?:choose|elect|decide) not to receive\b[^.;]{0,80}\b(?:marketing|promotion\w*|communications?|e-?mails?|messages)\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'contact', purpose: 'marketing' },
  },
  {
    known:
      /\b(?:e-?mails?|newsletters?|messages?|mailings?)\b[^.;]{0,40}\bunsubscribe\b|\b(?:unsubscrib\w+|opt(?:ing)?[- ]out)\b[^.;]{0,80}\b(?:newsletters?|e-?mails?|messages?|mailings?|marketing|offers?)\b|\b(?:switch|turn|turned|switched) (?:[^.;]{0,30} )?off\b[^.;]{0,40}\b(?:ads?|adverts?|advertising|tracking|analytics|cookies|marketing|notifications)\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'contact', purpose: 'marketing' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:right|able|entitled|may|can|ask|request|requests|want)\b[^.;]{0,80}\b(?:copy of|access|see|look at|view|show|correct|rectify|fix|change|update|put right|erase|delete|deleted)\b[^.;]{0,60}\b(?:your (?:own )?|you |about your )(?:personal )?(?:data|information|details|account|child|records?)\b|\b(?:send|give|provide) you (?:with )?a copy\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:request|right (?:to|of)|ask for|obtain) (?:access|rectification|correction|erasure|deletion|portability)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:parents?|guardians?)\b[^.;]{0,30}\b(?:may|can|could)\b[^.;]{0,30}\b(?:look at|review|see|inspect|delete|have)\b[^.;]{0,30}\b(?:information|data|details|account|records?)\b[^.;]{0,40}\b(?:child(?:ren)?|deleted|removed)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access', conditions: [] },
    unlessSaid: true,
  },
  {
    known: /\bhonou?rs? (?:all )?requests\b[^.;]{0,60}\b(?:information|data)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access' },
    named: true,
  },
]
