import { MUST_BE } from '../../facts/ages-in'
import type { Idiom } from './idiom'

/** Whom the service is not for ("Under-13s may not subscribe"), and who is asked to give nothing: not to be let in. */
const NOT_FOR_THEM = { actor: 'we', modality: 'will-not', action: 'give-access', conditions: [] } as const

/** Whom a service is for, and what it asks of children and their parents. */
export const MINORS: readonly Idiom[] = [
  {
    known: /\b(?:encourages?|urges?|asks?) (?:children|kids|minors)\b[^.;]{0,60}\b(?:consent|permission)\b/i,
    says: { actor: 'we', modality: 'will', action: 'notify' },
  },
  {
    known: /\b(?:will|do|does|shall) not target (?:children|teenagers|minors|kids)\b[^.;]{0,60}\bcollect\w*\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'collect' },
  },
  {
    known:
      /\b(?:(?:do|does|should|must|may|can) ?(?:not|n['’]t)|never|cannot|can['’]t|(?:is|are) not (?:allowed|permitted|able|eligible) to)\b[^.;]{0,30}\b(?:give|provide|send|submit|tell|share|enter|post|register|sign up|subscribe|join|use|order|buy|create|open)\b/i,
    says: NOT_FOR_THEM,
    ofMinors: true,
    unlessSaid: true,
  },
  {
    known:
      /(?:\bnot|n['’]t|\bnever)\b[^.;]{0,30}\b(?:want|seek|wish for|accept|intended for|directed (?:to|at|towards)|aimed at|meant for|designed for|offered to|available to|offer\b[^.;]{0,30}\bto)\b/i,
    says: NOT_FOR_THEM,
    ofMinors: true,
    unlessSaid: true,
  },
  {
    known: MUST_BE,
    says: NOT_FOR_THEM,
    ofMinors: true,
    unlessSaid: true,
  },
  {
    known:
      /\b(?:parent|guardian|carer)(?:s?['’]s?|s)?\b(?:(?!e-?mail|address)[^.;]){0,40}\b(?:permission|consent|approval|agree\w*)\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'give-access' },
    ofMinors: true,
    unlessSaid: true,
  },
]
