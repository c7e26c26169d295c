/** The button that keeps an insight: the page's corner is folded while it is kept. */
import { readKept, writeKept } from './kept.ts'

const button = document.querySelector<HTMLButtonElement>('[data-keep]')
if (button !== null) {
  const { keep: title = '', show = '' } = button.dataset
  const address = location.pathname
  const isKept = () => readKept().some((kept) => kept.address === address)
  const paint = () => {
    const kept = isKept()
    button.setAttribute('aria-pressed', String(kept))
    button.textContent = kept ? 'Kept' : 'Keep'
    document.documentElement.toggleAttribute('data-kept', kept)
  }
  button.addEventListener('click', () => {
    const others = readKept().filter((kept) => kept.address !== address)
    const took = writeKept(isKept() ? others : [{ address, title, show }, ...others])
    if (took) paint()
    else button.textContent = 'This browser keeps nothing'
  })
  button.hidden = false
  paint()
}
