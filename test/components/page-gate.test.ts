// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { createRawSnippet } from 'svelte'
import { describe, expect, it } from 'vitest'
import PageGate from '../../components/PageGate.svelte'
import { PageState } from '../../components/page-state.svelte'
import { because } from '../../lib/facts'
import type { PageView } from '../../lib/messages'
import { view } from '../show/example-page'
import { around } from './around'

const children = createRawSnippet(() => ({ render: () => '<p>the page itself</p>' }))

async function shown(given: Partial<PageView>) {
  const made = around({ 'page.get': () => view(given), 'site.pause': () => null })
  const page = new PageState(made.surroundings, 1)
  await page.load()
  render(PageGate, { props: { page, children }, context: made.context })
  return made
}

describe('a page that cannot be looked at says why, and what to do', () => {
  it.each([
    ['not-a-site', 'This is not a web site.', null],
    ['no-permission', 'Fineprint cannot see harborline.example.', 'Let Fineprint see this site'],
    ['not-chosen', 'harborline.example is not looked at.', 'Change what is looked at'],
    ['paused', 'Paused on harborline.example.', 'Resume'],
  ] as const)('%s', async (state, title, action) => {
    await shown({ state })
    expect(screen.getByRole('heading').textContent).toBe(title)
    expect(screen.queryAllByRole('button').map(button => button.textContent?.trim())).toEqual(action ? [action] : [])
    expect(screen.queryByText('the page itself')).toBeNull()
  })

  it('a background that does not answer is asked again', async () => {
    const made = around()
    const page = new PageState(made.surroundings, 1)
    await page.load()
    render(PageGate, { props: { page, children }, context: made.context })
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(made.asked).toHaveLength(2))
  })
})

it.each(['ready', 'paused', 'not-a-site', 'not-chosen', 'no-permission'] as const)(
  'what went wrong with the record is said, whatever page is in front: %s',
  async state => {
    await shown({ state, troubles: [because('edges.record-begun-anew')] })
    expect(screen.getByText(/record was damaged and was begun anew/)).toBeTruthy()
  },
)

it('a page that is looked at is shown', async () => {
  await shown({ state: 'ready' })
  expect(screen.getByText('the page itself')).toBeTruthy()
})

it('resuming is told to the background', async () => {
  const { asked } = await shown({ state: 'paused' })
  await fireEvent.click(screen.getByRole('button', { name: 'Resume' }))
  expect(asked).toContainEqual({ type: 'site.pause', in: { site: 'harborline.example', paused: false } })
})
