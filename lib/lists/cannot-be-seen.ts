/**
 * What leaves a browser without an extension being shown it. Written by us from trying each way in Chromium 156 and
 * Firefox 153 against a server's own log, 2026-11-22 (test/e2e/channels.test.ts). MIT, as the rest of Fineprint.
 *
 * The report shows this list, docs/cannot-be-seen.md explains it, and a test holds both against it: whatever is served
 * and not recorded must stand here. The words of each are `unseen.<id>`.
 */
export const CANNOT_BE_SEEN = [
  { id: 'worker-socket', chromium: true, firefox: true },
  { id: 'worker-channel', chromium: true, firefox: true },
  { id: 'call-set-up', chromium: true, firefox: true },
  { id: 'report-to', chromium: true, firefox: false },
  { id: 'look-up', chromium: true, firefox: true },
  { id: 'web-transport', chromium: true, firefox: true },
  { id: 'worker-blob', chromium: true, firefox: false },
  { id: 'worker-stream', chromium: true, firefox: false },
  { id: 'empty-frame-blob', chromium: true, firefox: false },
  { id: 'file-of-form', chromium: true, firefox: true },
  { id: 'own-cipher', chromium: true, firefox: true },
  { id: 'between-servers', chromium: true, firefox: true },
  { id: 'before-or-paused', chromium: true, firefox: true },
] as const satisfies readonly { readonly id: string; readonly chromium: boolean; readonly firefox: boolean }[]

export type CannotBeSeen = (typeof CANNOT_BE_SEEN)[number]['id']
