import type { List } from './list'
import { parties } from './parties'

export const lists: readonly List[] = [parties]
