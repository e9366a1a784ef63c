import type { Page } from 'playwright-core'

/**
 * Of the frames of a fast scroll, those in which a part of the table's window showed no row. What lies under a point
 * cannot be asked: virtua takes its rows out of the pointer's reach while they scroll.
 */
export const blankFrames = (page: Page, frames: number): Promise<{ frames: number; blank: number }> =>
  page.evaluate(async frames => {
    const body = document.querySelector<HTMLElement>('.body')
    if (!body) throw new Error('there is no table')
    const { top, bottom } = body.getBoundingClientRect()
    const isFull = () => {
      const seen = [...body.querySelectorAll<HTMLElement>('[role=row]')].filter(row =>
        row.checkVisibility({ visibilityProperty: true }),
      )
      const boxes = seen.map(row => row.getBoundingClientRect()).sort((a, b) => a.top - b.top)
      const end = boxes.reduce((end, box) => (box.top <= end + 1 ? Math.max(end, box.bottom) : end), top)
      return end >= bottom - 1
    }
    let blank = 0
    for (let step = 0; step < frames; step++) {
      // Down by nearly two windows, up by half of one, and every tenth time far away.
      body.scrollTop = (step % 2 ? 400 : 0) + step * 900 + (step % 10 === 9 ? 200_000 : 0)
      // Without a screen a browser may draw nothing for ever; half a second is long enough for any person's eye.
      await new Promise(resolve => {
        requestAnimationFrame(resolve)
        setTimeout(resolve, 500)
      })
      // The frame that was scrolled is drawn; what stands in it now is what was seen.
      await new Promise(resolve => setTimeout(resolve))
      if (!isFull()) blank++
    }
    return { frames, blank }
  }, frames)
