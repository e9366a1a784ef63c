/** The company's own script: keeps the address where any script of the page can read it. */
document.addEventListener('change', event => {
  const { name, value } = event.target as HTMLInputElement
  if (name !== 'email') return
  localStorage.setItem('visitor', value)
  document.cookie = `visitor=${encodeURIComponent(value)}; path=/`
})

export {}
