import { capitalised } from './data-list'
import { flowMapOf, type MapBand, type MapNode } from './flow-map'
import type { SeenFinding } from './seen'
import { lookOf, type Tone } from './verdict'
import type { Words } from './words'

/** The flow map with its words and curves: what the report page and the exported file both draw. */
export interface FlowDrawing {
  readonly width: number
  readonly height: number
  readonly bands: readonly (MapBand & { readonly curve: string; readonly tone: Tone; readonly title: string })[]
  readonly nodes: readonly DrawnNode[]
}

export interface DrawnNode {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly label: string
  readonly labelX: number
  readonly labelY: number
  readonly anchor: 'start' | 'end'
}

const WIDTH = 880
const LEFT = 230
const RIGHT = 630
const NODE = 4
/** A name longer than its place is cut: the table has it whole. */
const MOST = 32

const short = (name: string): string => (name.length > MOST ? `${name.slice(0, MOST - 1)}…` : name)

function curveOf({ from, to }: MapBand): string {
  const middle = (LEFT + NODE + RIGHT) / 2
  return `M${LEFT + NODE} ${from.toFixed(1)}C${middle} ${from.toFixed(1)} ${middle} ${to.toFixed(1)} ${RIGHT} ${to.toFixed(1)}`
}

export function flowDrawingOf(findings: readonly SeenFinding[], say: Words): FlowDrawing {
  const map = flowMapOf(findings)
  const node = ({ name, y, height }: MapNode, isData: boolean): DrawnNode => ({
    id: `${isData ? 'data' : 'to'} ${name}`,
    x: isData ? LEFT : RIGHT,
    y,
    width: NODE,
    height,
    label: short(isData ? capitalised(say(`show.data.${name}`), say.language) : name),
    labelX: isData ? LEFT - 8 : RIGHT + NODE + 8,
    labelY: y + height / 2,
    anchor: isData ? 'end' : 'start',
  })
  return {
    width: WIDTH,
    height: map.height,
    bands: map.bands.map(band => ({
      ...band,
      curve: curveOf(band),
      tone: lookOf(band.verdict).tone,
      title: `${say(`show.data.${band.dataType}`)} → ${band.recipient}: ${say(lookOf(band.verdict).word)}`,
    })),
    nodes: [...map.left.map(one => node(one, true)), ...map.right.map(one => node(one, false))],
  }
}
