/** Who is asked differs in what is asked: only parents are asked for a child. */
export const ROLES = ['parent', 'tester', 'privacy'] as const
export type Role = (typeof ROLES)[number]
export type Step = 'who' | 'child' | 'permissions' | 'practice'

const STEPS: Readonly<Record<Role, readonly Step[]>> = {
  parent: ['who', 'child', 'permissions', 'practice'],
  tester: ['who', 'permissions', 'practice'],
  privacy: ['who', 'permissions', 'practice'],
}

/** The way through the welcome: at most three questions, and then something to try. */
export class Steps {
  role = $state<Role>('parent')
  #at = $state(0)
  readonly all = $derived(STEPS[this.role])
  readonly now: Step = $derived(this.all[this.#at] ?? 'practice')
  readonly number = $derived(this.#at + 1)

  next(): void {
    this.#at = Math.min(this.#at + 1, this.all.length - 1)
  }

  back(): void {
    this.#at = Math.max(0, this.#at - 1)
  }
}
