import type { Part } from './parts'
import { say } from './say'

/** Hands one payload to the other script of this frame. `began`: when it was sent, where that was before now. */
export type Hand = (
  kind: string,
  method: string,
  url: string | undefined,
  part: Part | undefined,
  began?: number,
) => undefined

export const handOver =
  (line: EventTarget): Hand =>
  (kind, method, url, part, began) =>
    url === undefined || part === undefined ? undefined : say(line, 'payload', [kind, method, url, part, began])
