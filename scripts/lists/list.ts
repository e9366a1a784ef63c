/** A generated table: where it lies and how to make it again. `check.ts` makes each and compares. */
export interface List {
  /** From the project's root. */
  readonly path: string
  readonly content: () => unknown
}

export const textOf = (list: List): string => `${JSON.stringify(list.content(), null, 1)}\n`
