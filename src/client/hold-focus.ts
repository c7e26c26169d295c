/**
 * Changes a page without losing the keyboard's place. Where the change takes away what has the focus, it goes to the item that comes next in its list,
 * or, where there is none, to the heading above.
 */
export function holdFocus(change: () => void): void {
  const focused = document.activeElement
  const item = focused?.closest('[data-book] > li') ?? null
  const list = item?.parentElement ?? null
  const place = list && item ? [...list.children].indexOf(item) : 0
  const heading = (focused?.closest('section') ?? document).querySelector<HTMLElement>('h1, h2')
  change()
  if (!(focused instanceof HTMLElement) || focused === document.body) return
  const isThere = focused.checkVisibility() && !focused.matches(':disabled')
  const next = list?.children[Math.min(place, list.children.length - 1)]?.querySelector('a')
  if (isThere) focused.focus({ preventScroll: true })
  else if (next) next.focus()
  else {
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
  }
}
