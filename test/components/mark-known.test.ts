// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import MarkKnown from '../../components/inspect/MarkKnown.svelte'
import { PageState } from '../../components/page-state.svelte'
import type { PageView } from '../../lib/messages'
import { FINDINGS, view } from '../show/example-page'
import { around } from './around'

const [first] = FINDINGS
if (!first) throw new Error('the example has findings')
const BY = { company: 'Harborline', recipient: 'mailwell.example', dataType: 'email', reason: 'SHOP-412' } as const

async function shown(given: Partial<PageView> = {}) {
  const made = around({ 'page.get': () => view(given), 'finding.aside': () => view(), 'finding.back': () => view() })
  const page = new PageState(made.surroundings, 1)
  await page.load()
  render(MarkKnown, { props: { page, findings: [first] as never }, context: made.context })
  return made
}

it('asks for a reason, and takes none without one', async () => {
  const { asked } = await shown()
  await fireEvent.click(screen.getByRole('button', { name: 'Mark as known' }))
  expect(document.activeElement).toBe(screen.getByLabelText('Reason'))
  await fireEvent.click(screen.getByRole('button', { name: 'Mark as known' }))
  expect(screen.getByRole('status').textContent).toBe('Please give a reason.')
  expect(asked.map(({ type }) => type)).not.toContain('finding.aside')
})

it('takes no day that is over', async () => {
  const { asked } = await shown()
  await fireEvent.click(screen.getByRole('button', { name: 'Mark as known' }))
  await fireEvent.input(screen.getByLabelText('Reason'), { target: { value: 'SHOP-412' } })
  await fireEvent.input(screen.getByLabelText('Until'), { target: { value: '2026-11-22' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Mark as known' }))
  expect(screen.getByRole('status').textContent).toBe('Give a day after today.')
  expect(asked.map(({ type }) => type)).not.toContain('finding.aside')
})

it('puts aside what is meant, for a quarter', async () => {
  const { asked } = await shown()
  await fireEvent.click(screen.getByRole('button', { name: 'Mark as known' }))
  await fireEvent.input(screen.getByLabelText('Reason'), { target: { value: ' SHOP-412 ' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Mark as known' }))
  await waitFor(() => expect(asked.map(({ type }) => type)).toContain('finding.aside'))
  expect(asked.find(({ type }) => type === 'finding.aside')?.in).toEqual({
    tab: 1,
    recipient: 'mailwell.example',
    dataType: 'email',
    reason: 'SHOP-412',
    expires: '2027-02-20',
  })
})

it('says why it is known, and takes it back', async () => {
  const { asked } = await shown({ aside: [{ finding: first, by: { ...BY, expires: '2027-02-20' } }] })
  expect(screen.getByText(/Known until 20 Feb 2027: SHOP-412|Known until Feb 20, 2027: SHOP-412/)).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: 'Take back' }))
  await waitFor(() => expect(asked.map(({ type }) => type)).toContain('finding.back'))
})
