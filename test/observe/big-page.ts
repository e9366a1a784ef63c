/** A page with many controls of every kind a checkout or a survey has, each labelled and in its own row. */
export function bigPage(controls: number): string {
  const rows = Array.from({ length: controls }, (_, at) => {
    const label = `<label for="f${at}">Question ${at}: first name, city or phone?</label>`
    if (at % 10 === 9)
      return `<div class="row">${label}<select id="f${at}" name="s${at}"><option>One<option>Two<option>Three</select></div>`
    if (at % 10 === 8) return `<div class="row">${label}<textarea id="f${at}" name="t${at}"></textarea></div>`
    return `<div class="row">${label}<input id="f${at}" name="i${at}" type="text" placeholder="Type here"></div>`
  })
  const forms = Array.from({ length: 10 }, (_, at) => rows.slice((at * controls) / 10, ((at + 1) * controls) / 10))
  return `<!doctype html><html lang="en"><title>Survey</title><body>${forms.map((form, at) => `<form id="form${at}"><h2>Part ${at}</h2>${form.join('')}<button>Next</button></form>`).join('')}</body></html>`
}

const READ =
  'type name id class autocomplete inputmode pattern maxlength required placeholder title aria-label aria-labelledby aria-describedby aria-required contenteditable role for list accept value hidden style data-testid data-qa'.split(
    ' ',
  )

/** The least that a reader of fields must do: find the controls, read their attributes, and the words of their labels. */
export function readAttributes(document: Document): number {
  let length = 0
  const labels = new Map<string, string>()
  for (const label of document.querySelectorAll('label'))
    labels.set(label.getAttribute('for') ?? '', label.textContent ?? '')
  for (const control of document.querySelectorAll('input,select,textarea,button,[contenteditable],[role]')) {
    for (const name of READ) length += control.getAttribute(name)?.length ?? 0
    length += labels.get(control.getAttribute('id') ?? '')?.length ?? 0
  }
  return length
}

/** One batch of a busy page: `count` nodes come and go, one of them holds a new field. */
export function addFields(document: Document, count: number): readonly Node[] {
  const host = document.querySelector('#form0')
  const added = Array.from({ length: count }, () => document.createElement('p'))
  host?.querySelector('[data-added]')?.remove()
  const field = document.createElement('div')
  field.setAttribute('data-added', '')
  field.innerHTML = '<label>City <input></label>'
  host?.append(field)
  return [...added, field]
}
