/**
 * What leaves a browser without an extension being shown it. Written by us from trying each way in Chromium 156 and
 * Firefox 153 against a server's own log, 2026-11-22 (test/e2e/channels.test.ts). MIT, as the rest of Fineprint.
 *
 * The report shows this list, docs/cannot-be-seen.md explains it, and a test holds both against it: whatever is served
 * and not recorded must stand here. The words of each are `unseen.<id>`.
 */
export const CANNOT_BE_SEEN = [
  { id: 'worker-socket', chromium: true, firefox: true, tester: false },
  { id: 'worker-channel', chromium: true, firefox: true, tester: false },
  { id: 'socket-stream', chromium: true, firefox: false, tester: true },
  { id: 'socket-protocol', chromium: true, firefox: false, tester: true },
  { id: 'call-set-up', chromium: true, firefox: true, tester: true },
  { id: 'report-to', chromium: true, firefox: false, tester: true },
  { id: 'browser-asks', chromium: true, firefox: false, tester: true },
  { id: 'early-hints', chromium: true, firefox: false, tester: true },
  { id: 'signed-in', chromium: true, firefox: false, tester: true },
  { id: 'look-up', chromium: true, firefox: true, tester: true },
  { id: 'web-transport', chromium: true, firefox: true, tester: true },
  { id: 'worker-blob', chromium: true, firefox: false, tester: false },
  { id: 'worker-file', chromium: true, firefox: true, tester: false },
  { id: 'worker-stream', chromium: true, firefox: false, tester: false },
  { id: 'empty-frame-blob', chromium: true, firefox: false, tester: false },
  { id: 'empty-frame-socket', chromium: true, firefox: true, tester: true },
  { id: 'data-frame', chromium: true, firefox: false, tester: true },
  { id: 'late-blob', chromium: true, firefox: true, tester: true },
  { id: 'odd-blob', chromium: true, firefox: false, tester: true },
  { id: 'file-of-form', chromium: true, firefox: true, tester: false },
  { id: 'other-window', chromium: true, firefox: true, tester: true },
  { id: 'other-program', chromium: true, firefox: true, tester: true },
  { id: 'kept-elsewhere', chromium: true, firefox: true, tester: true },
  { id: 'own-cipher', chromium: true, firefox: true, tester: true },
  { id: 'between-servers', chromium: true, firefox: true, tester: true },
  { id: 'before-or-paused', chromium: true, firefox: true, tester: true },
] as const satisfies readonly Hidden[]

export type CannotBeSeen = (typeof CANNOT_BE_SEEN)[number]['id']

interface Hidden {
  readonly id: string
  readonly chromium: boolean
  readonly firefox: boolean
  /** In Chromium with the testers' package, while its thorough mode is on (test/e2e/thorough.test.ts). */
  readonly tester: boolean
}
