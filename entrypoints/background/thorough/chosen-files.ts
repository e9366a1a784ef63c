import { browser } from 'wxt/browser'

interface ChosenFile {
  readonly name: string
  readonly base64: string
}

/** Of one file no more is read. */
const AT_MOST = 1024 * 1024
/** A form that waits for its files is held no longer, in milliseconds. */
const AT_LONGEST = 1500

/**
 * The files of these names that are chosen in the tab's forms. The debugger gives no bytes of a file on the disk; while
 * it holds the form's request, the page that chose it still stands.
 */
export async function chosenFiles(tabId: number, names: readonly string[]): Promise<readonly ChosenFile[]> {
  const late = new Promise<never[]>(resolve => setTimeout(() => resolve([]), AT_LONGEST))
  const read = browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: readChosen,
      args: [[...names], AT_MOST],
    })
    .then(frames => frames.flatMap(({ result }) => (result ?? []) as ChosenFile[]))
  return Promise.race([read, late]).catch(() => [])
}

/** Runs in each frame, in a world that no page can enter: nothing from outside of it can be used. */
async function readChosen(names: string[], most: number): Promise<{ name: string; base64: string }[]> {
  const chosen = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')]
    .flatMap(({ files }) => [...(files ?? [])])
    .filter(({ name }) => names.includes(name))
  const read = (file: File): Promise<{ name: string; base64: string }> =>
    new Promise(resolve => {
      const reader = new FileReader()
      reader.onloadend = () => resolve({ name: file.name, base64: String(reader.result ?? '').replace(/^[^,]*,?/, '') })
      reader.readAsDataURL(file.slice(0, most))
    })
  return Promise.all(chosen.map(read))
}
