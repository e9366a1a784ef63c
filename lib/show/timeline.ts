import type { SeenFlow } from './seen'

/** The visit in the order it happened: a row for each page that was come to, and under it one for each message. */
export type TimelineRow =
  | { readonly kind: 'page'; readonly id: string; readonly page: string | null; readonly flows: readonly SeenFlow[] }
  | { readonly kind: 'flow'; readonly id: string; readonly flow: SeenFlow }

/** Of two messages of one moment the id decides, so that no row changes its place. */
const inOrder = (a: SeenFlow, b: SeenFlow) => a.time - b.time || (a.id < b.id ? -1 : 1)

export function timelineOf(flows: readonly SeenFlow[]): TimelineRow[] {
  const stays: SeenFlow[][] = []
  for (const flow of [...flows].sort(inOrder)) {
    const stay = stays.at(-1)
    if (stay?.[0] && stay[0].page === flow.page) stay.push(flow)
    else stays.push([flow])
  }
  return stays.flatMap(stay => [
    { kind: 'page' as const, id: `page ${stay[0]?.id}`, page: stay[0]?.page ?? null, flows: stay },
    ...stay.map(flow => ({ kind: 'flow' as const, id: flow.id, flow })),
  ])
}
