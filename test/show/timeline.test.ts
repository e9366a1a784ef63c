import { describe, expect, it } from 'vitest'
import { fieldMarks } from '../../lib/show/field-marks'
import { timelineOf } from '../../lib/show/timeline'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'
import { flow, RECIPIENTS } from './example-page'

const say = wordsFrom('en', en)
const JOIN = 'https://harborline.example/join'
const HOME = 'https://harborline.example/'

describe('a visit in the order it happened', () => {
  const flows = [
    flow({ id: 'c', time: 30, page: HOME }),
    flow({ id: 'a', time: 10, page: JOIN }),
    flow({ id: 'd', time: 40, page: JOIN }),
    flow({ id: 'b', time: 10, page: JOIN }),
  ]
  const told = (given: typeof flows) =>
    timelineOf(given).map(row => (row.kind === 'page' ? `${row.page} (${row.flows.length})` : row.id))

  it('a heading for each stay on a page, its messages below', () => {
    expect(told(flows)).toEqual([`${JOIN} (2)`, 'a', 'b', `${HOME} (1)`, 'c', `${JOIN} (1)`, 'd'])
  })
  it('the same rows however they came', () => expect(told(flows.toReversed())).toEqual(told(flows)))
  it('nothing of nothing', () => expect(timelineOf([])).toEqual([]))
})

describe('a field is marked when its value went to another company', () => {
  const email = { field: 3, dataType: 'email' } as const
  const marked = (...given: Parameters<typeof flow>[0][]) => fieldMarks([email], given.map(flow), say)
  const item = (dataType: 'email' | 'name' | 'phone', known = true) =>
    ({ dataType, value: '…', transforms: [], where: 'body', known, because: [] }) as const

  it('says who, each once, in the order of their names', () => {
    const [mark] = marked({ id: '1' }, { id: '2', recipient: RECIPIENTS.ads }, { id: '3' })
    expect(mark).toEqual({
      field: 3,
      title: 'Email address went to 2 other companies',
      recipients: [
        { name: 'Adreach', kind: 'advertising' },
        { name: 'Mailwell', kind: 'email marketing' },
      ],
    })
  })
  it.each([
    ['the site’s own company', { id: '1', recipient: RECIPIENTS.own }],
    ['another data type', { id: '1', items: [item('phone')] }],
    ['a value that was not found, only a parameter of that name', { id: '1', items: [item('email', false)] }],
  ])('not for %s', (_, given) => expect(marked(given)).toEqual([]))
  it('a first name is part of a name', () => {
    const first = { field: 1, dataType: 'given-name' } as const
    expect(fieldMarks([first], [flow({ id: '1', items: [item('name')] })], say)).toHaveLength(1)
  })
})
