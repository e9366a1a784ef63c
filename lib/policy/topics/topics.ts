import type { DraftClause } from '../passage'
import type { Statement, Topic } from '../statement'

export const topicsOf = (_clause: DraftClause, _statements: readonly Statement[]): Topic[] => []
