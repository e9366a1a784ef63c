/** As long as a page may send something because of a submit (`observe/trigger.ts`). */
const SPAN = 1500
/** The page's word of a submit and the browser's of the request come by two ways. */
const EARLIER = 200

/** Whether something at `time` follows a submit; `submitted` is 0 where there was none. */
export const isJustAfter = (submitted: number, time: number): boolean =>
  submitted > 0 && time > submitted - EARLIER && time < submitted + SPAN
