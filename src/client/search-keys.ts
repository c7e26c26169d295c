/**
 * Moves between a search field and the results by keys: down and up one by one (up from the first leads back to the field), Home and End
 * to the first and the last. Enter in the field opens the first result where `opensFirst`. A letter typed on a result goes to the field.
 */
export function wireKeys(panel: HTMLElement, field: HTMLInputElement, { opensFirst }: { opensFirst: boolean }): void {
  panel.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const links = [...panel.querySelectorAll<HTMLElement>('[data-search-results] h2 a')]
    const place = links.findIndex((link) => link.matches(':focus'))
    if (place === -1 && document.activeElement !== field) return
    const to = (link: HTMLElement | undefined) => {
      if (link === undefined) return
      event.preventDefault()
      link.focus()
      link.closest('li')?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'ArrowDown') to(links[place + 1])
    else if (place === -1) {
      if (event.key !== 'Enter') return
      event.preventDefault() // a form of several fields without a button is not sent by the browser
      if (opensFirst && links[0]) links[0].click()
      else field.form?.requestSubmit()
    } else if (event.key === 'ArrowUp') to(links[place - 1] ?? field)
    else if (event.key === 'Home') to(links[0])
    else if (event.key === 'End') to(links.at(-1))
    else if (/^[\p{L}\p{N}]$/u.test(event.key)) field.focus()
  })
}
