// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { expect, it, vi } from 'vitest'
import Retention from '../../entrypoints/options/Retention.svelte'
import { RETENTION, RETENTION_CHOICES } from '../../lib/keep/retention'
import { around } from './around'

function shown(keep?: { days: number; flows: number }) {
  const save = vi.fn(async () => {})
  const { context } = around()
  render(Retention, { props: { save, ...(keep ? { keep } : {}) }, context })
  const [days, flows] = screen.getAllByRole<HTMLSelectElement>('combobox')
  if (!days || !flows) throw new Error('not two choices')
  return { save, days, flows }
}
const choicesOf = (select: HTMLSelectElement): number[] => [...select.options].map(({ value }) => Number(value))

it('shows what is set, or what holds until something is', () => {
  const { days, flows } = shown()
  expect([days.value, flows.value].map(Number)).toEqual([RETENTION.days, RETENTION.flows])
  expect([choicesOf(days), choicesOf(flows)]).toEqual([[...RETENTION_CHOICES.days], [...RETENTION_CHOICES.flows]])
})

it('saves what is chosen at once, keeps the other as it was, and says so', async () => {
  const { save, days, flows } = shown({ days: 30, flows: 1000 })
  expect(screen.getByRole('status').textContent).toBe('')
  const [fewest = 0] = RETENTION_CHOICES.flows
  await fireEvent.change(flows, { target: { value: String(fewest) } })
  expect(save.mock.calls).toEqual([[{ days: 30, flows: fewest }]])
  await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''))
  await fireEvent.change(days, { target: { value: '7' } })
  expect(save).toHaveBeenLastCalledWith({ days: 7, flows: 1000 })
})

it('offers a number from a file among its own, in its place', () => {
  const { days } = shown({ days: 11, flows: 1000 })
  expect(Number(days.value)).toBe(11)
  expect(choicesOf(days)).toEqual([...choicesOf(days)].sort((a, b) => a - b))
  expect(choicesOf(days)).toContain(11)
})
