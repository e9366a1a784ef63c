import type { Marks, MarksChanged } from '../../lib/messages'
import type { Describer } from '../../lib/observe/describe-page'
import { ownOf } from './heard-first'

/** `marks.js` is in this world by now, unless there never was anything to mark. */
export function showMarks({ elementsOf }: Pick<Describer, 'elementsOf'>, { marks, words }: MarksChanged): void {
  const elements = elementsOf(new Set(marks.map(({ field }) => field)))
  const placed = marks.flatMap(mark => {
    const element = elements.get(mark.field)
    return element ? [{ ...mark, element }] : []
  })
  ownOf<Marks>('fineprintMarks')?.show(placed, words)
}
