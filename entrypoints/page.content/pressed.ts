const BUTTONS =
  'button, input:is([type=submit], [type=button], [type=image]), a[href], summary, [role=button], [role=link]'

/**
 * Hears what may be a Send: many a form has no submit, only a button that a script listens to. And any other click, after
 * which a page sends nothing by itself. By hand alone.
 */
export function watchPresses(pressed: (button: boolean) => void): void {
  addEventListener(
    'click',
    event => {
      if (!event.isTrusted) return
      const isButton = (target: EventTarget): boolean => target instanceof Element && target.matches(BUTTONS)
      pressed(event.composedPath().some(isButton))
    },
    true,
  )
  addEventListener(
    'keydown',
    event => {
      const [target] = event.composedPath()
      // In a longer text it begins a new line, or a script takes it for a Send.
      if (event.isTrusted && event.key === 'Enter') pressed(target instanceof HTMLInputElement)
    },
    true,
  )
}
