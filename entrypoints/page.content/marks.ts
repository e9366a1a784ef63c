import type { Marks, MarksChanged } from '../../lib/messages'
import type { Describer } from '../../lib/observe/describe-page'

/** `marks.js` is in this world by now, unless there never was anything to mark. */
export function showMarks({ elementOf }: Pick<Describer, 'elementOf'>, { marks, words }: MarksChanged): void {
  const { fineprintMarks } = globalThis as { fineprintMarks?: Marks }
  const placed = marks.flatMap(mark => {
    const element = elementOf(mark.field)
    return element ? [{ ...mark, element }] : []
  })
  fineprintMarks?.show(placed, words)
}
