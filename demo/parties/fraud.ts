/** Fraud prevention: looks at the browser, and asks whether the number of an order is known for abuse. */
const home = new URL((document.currentScript as HTMLScriptElement).src).origin

const check = (facts: object) =>
  void fetch(`${home}/check`, {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(facts),
  }).catch(() => {})

check({ screen: [screen.width, screen.height], zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
document.addEventListener('submit', event => {
  const phone = (event.target as HTMLFormElement).querySelector<HTMLInputElement>('[name=phone]')?.value
  if (phone) check({ phone })
})

export {}
