import type { DataItem, Person } from '../../facts'
import { mask } from '../../recognise/values/mask'
import type { Report } from './report'

/**
 * The report with the values of a person in place of their masks, for somebody who asked for it: a value is put back
 * where it is the only one of its kind with that mask. What was never known stays masked.
 */
export function revealed(report: Report, values: Person['values']): Report {
  const shown = (item: DataItem): DataItem => {
    if (!item.known) return item
    const fits = (values[item.dataType] ?? []).filter(value => mask(item.dataType, value) === item.value)
    const [only, ...others] = new Set(fits)
    return only !== undefined && others.length === 0 ? { ...item, value: only } : item
  }
  return { ...report, flows: report.flows.map(flow => ({ ...flow, items: flow.items.map(shown) })) }
}
