import tokens from './tokens.css?inline'

/**
 * A place of ours on somebody else's page: a closed shadow root, which no script of the page's can enter and no style of
 * its reaches. A page has a `:root` of its own, so the colour roles stand at `:host`.
 */
export function closedShadow(host: HTMLElement, rules: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' })
  const css = tokens.replaceAll(':root', ':host') + rules
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    // A constructed sheet is no inline style, so a page's content security policy has no say in it.
    root.adoptedStyleSheets = [sheet]
  } catch {
    // Firefox kept content scripts from adopting sheets for years: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
    root.append(Object.assign(document.createElement('style'), { textContent: css }))
  }
  return root
}

/** `!important`, so that a page's rules for unknown elements change nothing. */
export function setImportant(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important')
}
