import type { DataType } from '../facts'
import type { Verdict } from '../judge/finding'
import { recipientName } from './entry'
import type { SeenFinding } from './seen'

/**
 * Data types on the left, recipients on the right, a band for each pair: a Sankey drawing of two columns, for which
 * a few lines do. Units are those of the SVG's own box; `width` is the caller's.
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

/** Room for a line of text beside the thinnest node. */
const LINE = 18
const GAP = 12
/** One message is seen beside a thousand: thickness grows with the logarithm. */
const thicknessOf = (count: number): number => 4 + 5 * Math.log2(1 + count)

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
    const { dataType, recipient, verdict, count, flows } = finding
    if (!dataType || !recipient || flows.length === 0) continue
    const key = `${dataType} ${recipientName(recipient)}`
    const pair = pairs.get(key)
    if (pair) pairs.set(key, { ...pair, count: Math.max(pair.count, count) })
    else pairs.set(key, { dataType, recipient: recipientName(recipient), verdict, count })
  }
  return [...pairs.values()]
}

function column(names: readonly string[], heightOf: (name: string) => number): { nodes: MapNode[]; height: number } {
  let y = 0
  const nodes = names.map(name => {
    const height = heightOf(name)
    const node = { name, y: y + Math.max(0, LINE - height) / 2, height }
    y += Math.max(height, LINE) + GAP
    return node
  })
  return { nodes, height: Math.max(0, y - GAP) }
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)

export function flowMapOf(findings: readonly SeenFinding[]): FlowMap {
  const pairs = pairsOf(findings)
  const types = [...new Set(pairs.map(pair => pair.dataType))]
  // A recipient stands where its bands come from on average: few cross, and the gravest stay on top.
  const place = new Map(types.map((type, index) => [type, index]))
  const placeOf = (name: string) =>
    mean(pairs.filter(pair => pair.recipient === name).map(pair => place.get(pair.dataType) ?? 0))
  const recipients = [...new Set(pairs.map(pair => pair.recipient))].sort((a, b) => placeOf(a) - placeOf(b))
  const total = (own: (pair: Pair) => boolean) =>
    pairs.filter(own).reduce((sum, { count }) => sum + thicknessOf(count), 0)
  const left = column(types, type => total(pair => pair.dataType === type))
  const right = column(recipients, name => total(pair => pair.recipient === name))
  const taken = new Map<string, number>([
    ...left.nodes.map(node => [`l ${node.name}`, node.y] as const),
    ...right.nodes.map(node => [`r ${node.name}`, node.y] as const),
  ])
  const take = (key: string, thickness: number) => {
    const at = taken.get(key) ?? 0
    taken.set(key, at + thickness)
    return at + thickness / 2
  }
  const order = new Map(recipients.map((name, index) => [name, index]))
  const inOrder = [...pairs].sort((a, b) => (order.get(a.recipient) ?? 0) - (order.get(b.recipient) ?? 0))
  const bands = inOrder.map(({ dataType, recipient, verdict, count }) => {
    const thickness = thicknessOf(count)
    return {
      dataType,
      recipient,
      verdict,
      count,
      thickness,
      from: take(`l ${dataType}`, thickness),
      to: take(`r ${recipient}`, thickness),
    }
  })
  return { left: left.nodes, right: right.nodes, bands, height: Math.max(left.height, right.height) }
}
