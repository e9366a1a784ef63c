import type { Match } from './phrases'
import type { Token } from './tokens'

const WHEN = new Set(['if', 'when', 'where', 'whenever', 'once', 'unless', 'until', 'whether'])
const STOP = new Set([',', ';', ':', '.', ')', '?'])
const GOES_ON =
  /^(may|will|can|might|could|do|does|collect|ask|request|receive|use|share|retain|store|gather|obtain|record|disclose|provide)$/

/**
 * "If you do not want us to …,": what stands in such a clause is supposed, not said. It ends at its comma, or, where
 * the writer left that out, where the main clause begins ("When you register we ask for …").
 */
export function supposedIn(tokens: readonly Token[]): Match[] {
  const found: Match[] = []
  for (let from = 0; from < tokens.length; from++) {
    const word = tokens[from]?.word ?? ''
    if (!(WHEN.has(word) && tokens[from - 1]?.word !== 'even') && !asksHow(tokens, from)) continue
    let to = from + 1
    const bare = /.ing$/.test(tokens[from + 1]?.word ?? '')
    while (
      to < tokens.length &&
      !STOP.has(tokens[to]?.word ?? '') &&
      !(to > from + 2 && (startsMain(tokens, to) || (bare && FINITE.test(tokens[to]?.word ?? ''))))
    )
      to++
    found.push({ tag: 'supposed', from, to })
    from = to
  }
  return found
}

/** "The information you give us when using the site may be used": a clause without a subject has no such verb. */
const FINITE = /^(may|will|can|could|might|shall|is|are)$/

/** "… explains how we use your information": what is told elsewhere. "How many pages you read" is a datum. */
const asksHow = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'how' &&
  at > 0 &&
  /^(?:we|it|they|this|that|these|your|such|the|our|information|data)$/.test(tokens[at + 1]?.word ?? '')

const startsMain = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.word === 'we' &&
    GOES_ON.test(tokens[at + 1]?.word ?? '') &&
    !/^(information|data|that|which|details|what|how)$/.test(tokens[at - 1]?.word ?? '')) ||
  // "When a booking is confirmed the host receives …": the passive has had its subject.
  (/^(the|our|your)$/.test(tokens[at]?.word ?? '') &&
    /ed$/.test(tokens[at - 1]?.word ?? '') &&
    /^(is|are|was|has|have|been)$/.test(tokens[at - 2]?.word ?? ''))
