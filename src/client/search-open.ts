/** Opens search over any page: by its link, by `/`, by Ctrl+K or Cmd+K. The search itself is loaded when it is wanted. */
const link = document.querySelector<HTMLAnchorElement>('a[data-search]')

async function open(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('main search input')
  if (field !== null && document.querySelector('dialog[open]') === null) return field.select()
  try {
    const { openSearchDialog } = await import('./search-dialog.ts')
    await openSearchDialog(link?.href ?? '')
  } catch {
    if (link) location.href = link.href
  }
}

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event
  const isTyping = target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping
  const isK = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !event.shiftKey
  if (link === null || event.isComposing || !(isSlash || isK)) return
  event.preventDefault()
  void open()
})

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.ariaCurrent === 'page') return
  event.preventDefault()
  void open()
})
