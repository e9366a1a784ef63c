import type { Person } from '../../../lib/facts'
import { maskPage } from '../../../lib/keep/mask-url'

/** One page, whatever was asked of it: what is kept of a page stands under this, and no value of the person is in it. */
export const pageKey = (url: string | null, person: Person | null): string => maskPage(url, person) ?? ''
