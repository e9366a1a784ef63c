// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import FindingDetail from '../../components/FindingDetail.svelte'
import { entriesOf } from '../../lib/show/entry'
import { FINDINGS, flow, POLICY, view } from '../show/example-page'
import { around } from './around'

const FLOW = flow({ id: 'flow-1' })

function shown(given: Parameters<typeof around>[1] = {}) {
  const made = around({}, given)
  const [entry] = entriesOf(FINDINGS)
  if (!entry) throw new Error('the example has findings')
  const page = { url: view().url, who: 'Mia', policy: POLICY }
  render(FindingDetail, { props: { entry, flows: [FLOW], page }, context: made.context })
  return made.copied
}

it.each([
  ['Copy as ticket', /^#.*\n[\s\S]*We do not collect personal details/],
  ['cURL', /^curl .*mailwell\.example/],
  ['JSON', /^\{\n {2}"findings"[\s\S]*"flow-1"/],
])('%s is one click away, and said', async (name, text) => {
  const copied = shown()
  await fireEvent.click(screen.getByRole('button', { name }))
  expect(copied).toHaveLength(1)
  expect(copied[0]).toMatch(text)
  expect(screen.getByRole('status').textContent).toBe('Copied.')
})

it('says so where the browser lets nothing be copied', async () => {
  shown({ copy: () => Promise.reject(new Error('closed')) })
  await fireEvent.click(screen.getByRole('button', { name: 'JSON' }))
  expect(screen.getByRole('status').textContent).toBe('The browser does not let this page copy.')
})
