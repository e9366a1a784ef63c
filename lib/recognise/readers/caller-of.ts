import type { Call } from '../../observe/read-stack'
import { partyOf } from '../parties/parties-table'

/** A library that many sites load from one place reads for whoever calls it. */
const LENDS: readonly string[] = ['hosting', 'utility']

/** The call whose script acted: the innermost that is none of a shared library. */
export function callerOf(stack: readonly Call[]): Call | undefined {
  return stack.find(({ script }) => !LENDS.includes(partyOf(script)?.category ?? '')) ?? stack[0]
}
