// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import Blocked from '../../components/Blocked.svelte'
import BlockRecipient from '../../components/BlockRecipient.svelte'
import { PageState } from '../../components/page-state.svelte'
import Remedies from '../../components/Remedies.svelte'
import { entriesOf } from '../../lib/show/entry'
import { finding, view } from '../show/example-page'
import { around } from './around'

async function shown(given: Parameters<typeof finding>[0], blocked: readonly string[] = []) {
  let now = blocked
  const made = around({
    'page.get': () => view({ blocked: now }),
    'recipient.block': ({ recipient, blocked }) => {
      now = blocked ? [recipient] : []
      return []
    },
  })
  const page = new PageState(made.surroundings, 1)
  await page.load()
  const [entry] = entriesOf([finding(given)])
  if (!entry) throw new Error('a finding makes an entry')
  render(BlockRecipient, { props: { page, entry }, context: made.context })
  render(Blocked, { props: { page }, context: made.context })
  return made
}

const buttons = (): string[] =>
  screen.queryAllByRole('button').map(button => button.getAttribute('aria-label') ?? button.textContent?.trim() ?? '')

it('blocks who got a minor’s data, on this company’s pages, and then offers the way back', async () => {
  const { asked } = await shown({ id: 'a', minor: true })
  await fireEvent.click(screen.getByRole('button', { name: 'Block Mailwell for children on harborline.example' }))
  const block = { company: 'Harborline', recipient: 'mailwell.example' }
  expect(asked).toContainEqual({ type: 'recipient.block', in: { ...block, blocked: true } })
  await waitFor(() => expect(buttons()).toEqual(['Allow again: mailwell.example on harborline.example']))
  await fireEvent.click(screen.getByRole('button'))
  expect(asked).toContainEqual({ type: 'recipient.block', in: { ...block, blocked: false } })
  await waitFor(() => expect(buttons()).toEqual(['Block Mailwell for children on harborline.example']))
})

it.each([
  ['what a grown-up sent', { id: 'a', minor: false }, []],
  ['what was stopped already', { id: 'a', minor: true, stopped: true }, []],
  ['what the company itself asks a minor for', { id: 'a', minor: true, recipient: null }, []],
] as const)('offers nothing for %s', async (_, given, expected) => {
  await shown(given)
  expect(buttons()).toEqual(expected)
})

it.each([
  ['once, where there is a button for it', true, 'You can: ask a parent first'],
  ['in words, where there is none', false, 'You can: block this company for children · ask a parent first'],
])('blocking is offered %s', (_, buttons, said) => {
  const { context } = around()
  const remedies = [{ id: 'block-recipient' }, { id: 'ask-parent' }] as const
  const { container } = render(Remedies, { props: { remedies, buttons }, context })
  const items = [...container.querySelectorAll('li')].map(item => item.textContent?.trim())
  expect(`${container.querySelector('.lead')?.textContent} ${items.join(' · ')}`).toBe(said)
})
