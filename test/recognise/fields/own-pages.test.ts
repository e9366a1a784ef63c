import { describe, expect, it } from 'vitest'
import { check, ownPages } from './own-pages'

describe('pages written for what corpora lack, in thirteen languages, look-alikes included', () => {
  const pages = ownPages()

  it.each(pages)('%s', name => {
    const wrong = check(name).filter(({ expected, got }) => expected !== got)
    expect(wrong).toEqual([])
  })

  it('are sixty or more, and say what is right in hundreds of places', () => {
    expect(pages.length).toBeGreaterThanOrEqual(60)
    expect(pages.flatMap(check).filter(({ what }) => !what.endsWith('is one element')).length).toBeGreaterThan(400)
  })
})
