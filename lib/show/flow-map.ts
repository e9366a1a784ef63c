import { sankey } from 'd3-sankey'
import type { DataType } from '../facts'
import type { Verdict } from '../judge/finding'
import { recipientName } from './entry'
import type { SeenFinding } from './seen'

/**
 * Data types on one side, recipients on the other, a band for each pair: a Sankey drawing, laid out by d3-sankey so
 * that few bands cross. Units are those of the drawing's own box; its width is the caller's.
 */

export interface MapNode {
  readonly name: string
  readonly y: number
  readonly height: number
}
export interface MapBand {
  readonly dataType: DataType
  readonly recipient: string
  readonly verdict: Verdict | null
  readonly count: number
  /** Middle of the band at its left and right end. */
  readonly from: number
  readonly to: number
  readonly thickness: number
}
export interface FlowMap {
  readonly left: readonly MapNode[]
  readonly right: readonly MapNode[]
  readonly bands: readonly MapBand[]
  readonly height: number
}

/** Between two nodes: a line of text stands beside the thinnest. */
const LINE = 16
/** One message is seen beside a thousand: thickness grows with the logarithm. */
const weightOf = (count: number): number => 4 + 5 * Math.log2(1 + count)
/** All bands together: three stand as thick as they weigh, sixty share the height of a page, none thinner than a hair. */
const TALLEST = 560
const THINNEST = 2

interface Pair {
  readonly dataType: DataType
  readonly recipient: string
  readonly verdict: Verdict | null
  readonly count: number
}

/** The gravest finding of each pair gives the band its verdict: findings come most important first. */
function pairsOf(findings: readonly SeenFinding[]): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const finding of findings) {
    const { dataType, recipient, verdict, count, flows, stopped } = finding
    if (!dataType || !recipient || stopped || flows.length === 0) continue
    const key = `${dataType} ${recipientName(recipient)}`
    const pair = pairs.get(key)
    if (pair) pairs.set(key, { ...pair, count: Math.max(pair.count, count) })
    else pairs.set(key, { dataType, recipient: recipientName(recipient), verdict, count })
  }
  return [...pairs.values()]
}

type Side = 'left' | 'right'
interface Placed {
  readonly side: Side
  readonly name: string
}

const EMPTY: FlowMap = { left: [], right: [], bands: [], height: 0 }

export function flowMapOf(findings: readonly SeenFinding[]): FlowMap {
  const pairs = pairsOf(findings)
  if (pairs.length === 0) return EMPTY
  const types = [...new Set(pairs.map(({ dataType }) => dataType))]
  const recipients = [...new Set(pairs.map(({ recipient }) => recipient))]
  const weight = pairs.reduce((sum, { count }) => sum + weightOf(count), 0)
  const thicknessOf = (count: number) => Math.max(THINNEST, weightOf(count) * Math.min(1, TALLEST / weight))
  const total = pairs.reduce((sum, { count }) => sum + thicknessOf(count), 0)
  // As tall as the longer column: its bands at their own thickness, and a line of text between two nodes.
  const height = total + (Math.max(types.length, recipients.length) - 1) * LINE
  const idOf = (side: Side, name: string) => `${side} ${name}`
  const { nodes, links } = sankey<Placed & { id: string }, Pair & { value: number }>()
    .nodeId(({ id }) => id)
    .nodePadding(LINE)
    .nodeWidth(1)
    .extent([
      [0, 0],
      [2, height],
    ])({
    nodes: [
      ...types.map(name => ({ side: 'left' as const, name, id: idOf('left', name) })),
      ...recipients.map(name => ({ side: 'right' as const, name, id: idOf('right', name) })),
    ],
    links: pairs.map(pair => ({
      ...pair,
      source: idOf('left', pair.dataType),
      target: idOf('right', pair.recipient),
      value: thicknessOf(pair.count),
    })),
  })
  const column = (side: Side): MapNode[] =>
    nodes
      .filter(node => node.side === side)
      .map(({ name, y0 = 0, y1 = 0 }) => ({ name, y: y0, height: y1 - y0 }))
      .sort((a, b) => a.y - b.y)
  const bands = links
    .map(({ dataType, recipient, verdict, count, y0 = 0, y1 = 0, width = 0 }) => ({
      dataType,
      recipient,
      verdict,
      count,
      from: y0,
      to: y1,
      thickness: width,
    }))
    .sort((a, b) => a.to - b.to)
  return { left: column('left'), right: column('right'), bands, height }
}
