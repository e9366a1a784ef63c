import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { OUT } from './browser-under-test'

/** Pictures of every state, looked at by a person before they were kept. `npm run pictures` takes them anew. */

const KEPT = join(import.meta.dirname, 'pictures')
const FAILED = join(OUT, 'pictures')
const RENEW = process.env.FINEPRINT_PICTURES === 'renew'

/**
 * Of all pixels. Another version of Chromium rounds the edges of letters otherwise, which pixelmatch mostly forgives; rows
 * one pixel higher are 0.7 % and more of a panel. A colour that is only a shade otherwise is no difference here.
 */
const MOST = 0.002

/** Null where `taken` looks as the kept picture does; else what is wrong, and where both can be looked at. */
export function unlikeKept(name: string, taken: Buffer): string | null {
  const file = join(KEPT, `${name}.png`)
  if (RENEW) {
    mkdirSync(KEPT, { recursive: true })
    // A picture that looks the same keeps its bytes.
    if (!existsSync(file) || shareOf(readFileSync(file), taken).share > 0) writeFileSync(file, taken)
    return null
  }
  if (!existsSync(file)) return `no picture of ${name} is kept: npm run pictures`
  const { share, marked } = shareOf(readFileSync(file), taken)
  if (share <= MOST) return null
  mkdirSync(FAILED, { recursive: true })
  writeFileSync(join(FAILED, `${name}.png`), taken)
  if (marked) writeFileSync(join(FAILED, `${name}-marked.png`), PNG.sync.write(marked))
  return `${name} looks otherwise in ${(share * 100).toFixed(2)} % of its pixels: see ${FAILED}`
}

function shareOf(kept: Buffer, taken: Buffer): { share: number; marked?: PNG } {
  const [a, b] = [PNG.sync.read(kept), PNG.sync.read(taken)]
  const { width, height } = a
  if (width !== b.width || height !== b.height) return { share: 1 }
  const marked = new PNG({ width, height })
  const unlike = pixelmatch(a.data, b.data, marked.data, width, height, { threshold: 0.15 })
  return { share: unlike / (width * height), marked }
}
