import { judgeAccess } from './account'
import { type DirectoryFacts, judgeDirectory } from './directory'
import type { Finding } from './finding'
import { unique } from './judge'
import type { Situation } from './situation'

/** The checks that need no more than a page as it stands: P5 and P14. */
export const judgePage = (facts: DirectoryFacts, situation: Situation): Finding[] =>
  unique([...judgeDirectory(facts, situation), ...judgeAccess(facts.page, situation)])
