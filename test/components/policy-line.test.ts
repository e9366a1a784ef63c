// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import VisitSummary from '../../components/inspect/VisitSummary.svelte'
import PolicyLine from '../../entrypoints/popup/PolicyLine.svelte'
import { because } from '../../lib/facts'
import type { PageView } from '../../lib/messages'
import { FINDINGS, POLICY, view } from '../show/example-page'
import { around } from './around'

const { say } = around().surroundings

interface Counts {
  readonly reported?: number
  readonly allowed?: number
}

function line(given: Partial<PageView> = {}, { reported = 0, allowed = 0 }: Counts = {}) {
  const add = async () => []
  const { container } = render(PolicyLine, {
    props: { view: view(given), reported, allowed, add, stop: async () => undefined },
    context: around().context,
  })
  return [...container.querySelectorAll('p')].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())
}

describe('the line under the popup’s sentence', () => {
  it.each([
    [{ reported: 2, allowed: 3 }, [say('ui.things', { count: 2 }), say('ui.allowed', { count: 3 })]],
    [{ reported: 1 }, [say('ui.things', { count: 1 })]],
    [{}, [say('ui.requests', { count: 86 })]],
  ])('counts what there is: %j', (counts, parts) =>
    expect(line({}, counts)).toEqual([[...parts, 'policy of March 12, 2026'].join(' · ')]),
  )

  it.each([
    [POLICY, 'policy of March 12, 2026', POLICY.address],
    [{ ...POLICY, date: null }, 'the policy', POLICY.address],
  ])('opens the policy where it lives', (policy, name, href) => {
    line({ policy })
    expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(href)
  })

  it('has nothing to open for one that was pasted', () => {
    expect(line({ policy: { ...POLICY, address: null, date: null } })[0]).toContain('the policy you added')
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('says what was put aside, and what was not looked at', () => {
    const [finding] = FINDINGS
    if (!finding) throw new Error('the example has findings')
    const by = { company: 'Harborline', recipient: null, dataType: null, reason: 'known', expires: '2027-01-01' }
    const said = line({ aside: [{ finding, by }], requests: { seen: 3, unseenBodies: 2 } })
    expect(said).toHaveLength(3)
    expect(said[1]).toBe('One finding was put aside')
    expect(said[2]).toContain('2')
  })

  it.each(['none', 'failed'] as const)('says why there is no policy, and how to give one: %s', async state => {
    const said = line({ policy: { ...POLICY, state, because: [because('policy.no-answer')], warnings: [] } })
    expect(said[1]).toContain('did not')
    const fold = screen.getByText('Add this site’s policy').closest('details')
    if (!fold) throw new Error('the way to give one is folded')
    fold.open = true
    await fireEvent(fold, new Event('toggle'))
    expect(screen.getByLabelText('Address of the policy')).toBeTruthy()
  })

  it('offers nothing while one is being read', () => {
    line({ policy: { ...POLICY, state: 'looking' } })
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('what to know before trusting a policy', () => {
  const WARNINGS = [because('policy.language-unread', { language: 'pl' }), because('policy.look-alikes')]
  const given = { policy: { ...POLICY, warnings: WARNINGS } }

  it('stands in the popup and in the side panel alike', () => {
    const popup = line(given).slice(1)
    expect(popup).toHaveLength(2)
    const { container } = render(VisitSummary, { props: { view: view(given) }, context: around().context })
    const panel = [...container.querySelectorAll('p')].slice(1).map(({ textContent }) => textContent?.trim())
    expect(panel).toEqual(popup)
  })

  it('is not there where there is nothing to know', () => {
    const { container } = render(VisitSummary, { props: { view: view() }, context: around().context })
    expect(container.querySelectorAll('p')).toHaveLength(1)
  })
})
