/** Web analytics: counts a page view. Told a user, it ties the view to that person. */
const script = document.currentScript as HTMLScriptElement
const { user } = script.dataset
const view = new URLSearchParams({ url: location.href.split('?')[0] ?? '', title: document.title, action: 'view' })
if (user) view.set('em', user)
new Image().src = `${new URL(script.src).origin}/hit?${view}`

export {}
