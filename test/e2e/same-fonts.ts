import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const FONTS = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'))
const KINDS = { 'sans-serif': 'DejaVu Sans', serif: 'DejaVu Serif', monospace: 'DejaVu Sans Mono' } as const

/**
 * One set of fonts on every machine, for pictures that are compared: a browser started with this finds no other, not even
 * for its own controls or in a closed shadow root.
 */
export function sameFonts(): { readonly env: Record<string, string>; clear(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'fineprint-fonts-'))
  const file = join(folder, 'fonts.conf')
  const aliases = Object.entries(KINDS).map(
    ([kind, family]) =>
      `<match target="pattern"><test name="family"><string>${kind}</string></test><edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit></match>`,
  )
  // What asks for no kind, as the browser's own controls do.
  const other = `<match target="pattern"><edit name="family" mode="append" binding="weak"><string>${KINDS['sans-serif']}</string></edit></match>`
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(FONTS, 'ttf')}</dir><cachedir>${folder}</cachedir>${aliases.join('')}${other}</fontconfig>`,
  )
  return { env: { FONTCONFIG_FILE: file }, clear: () => rmSync(folder, { recursive: true, force: true }) }
}
