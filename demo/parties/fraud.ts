/** Fraud prevention: looks at the browser, not at the person. */
const home = new URL((document.currentScript as HTMLScriptElement).src).origin
void fetch(`${home}/check`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    screen: [screen.width, screen.height],
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }),
}).catch(() => {})

export {}
