/** The chat vendor's window: what is written goes over its own socket. */
const home = new URL((document.currentScript as HTMLScriptElement).src).origin
const socket = new WebSocket(`${home.replace('https', 'wss')}/socket`)
const form = document.querySelector('#chat') as HTMLFormElement
const said = document.querySelector('#said') as HTMLOListElement

form.addEventListener('submit', event => {
  event.preventDefault()
  const box = form.elements.namedItem('message') as HTMLTextAreaElement
  socket.send(JSON.stringify({ type: 'message', text: box.value }))
  said.append(Object.assign(document.createElement('li'), { textContent: box.value }))
  form.reset()
})

export {}
