import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** By what is asked for: a family, and the package it comes in. Each file says that it is under Apache 2.0. */
const KINDS = {
  'sans-serif': ['Roboto', 'roboto'],
  serif: ['Tinos', 'tinos'],
  monospace: ['Cousine', 'cousine'],
} as const
const { resolve } = createRequire(import.meta.url)
const folderOf = (name: string): string => dirname(resolve(`@expo-google-fonts/${name}/package.json`))

/**
 * One set of fonts on every machine, for pictures that are compared: a browser started with this finds no other, not even
 * for its own controls or in a closed shadow root.
 */
export function sameFonts(): { readonly env: Record<string, string>; clear(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'fineprint-fonts-'))
  const file = join(folder, 'fonts.conf')
  const folders = Object.values(KINDS).map(([, name]) => `<dir>${folderOf(name)}</dir>`)
  const aliases = Object.entries(KINDS).map(
    ([kind, [family]]) =>
      `<match target="pattern"><test name="family"><string>${kind}</string></test><edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit></match>`,
  )
  // What asks for no kind, as the browser's own controls do.
  const other = `<match target="pattern"><edit name="family" mode="append" binding="weak"><string>${KINDS['sans-serif'][0]}</string></edit></match>`
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join('')}<cachedir>${folder}</cachedir>${aliases.join('')}${other}</fontconfig>`,
  )
  return { env: { FONTCONFIG_FILE: file }, clear: () => rmSync(folder, { recursive: true, force: true }) }
}
