/** Pieces of the page of a reader's book. */
import { readAside } from './book.ts'
import { saveText } from './save-text.ts'

/** A part of the page by its name. */
export function find<Kind extends HTMLElement>(name: string): Kind | null {
  return document.querySelector<Kind>(`[data-book=${name}]`)
}

/** Says something at the head of the page; what was put aside can be saved there. */
export function tell(text: string): void {
  find('status')?.replaceChildren(text)
  const held = readAside()
  if (held !== null)
    find('status')?.append(
      ' ',
      button('Save what was put aside', () => saveText('put-aside.txt', held)),
    )
}

/** An item of a list, its parts with spaces between. */
export function line(...parts: (string | Node)[]): HTMLElement {
  const item = document.createElement('li')
  item.append(...parts.flatMap((part, at) => (at === 0 ? [part] : [' ', part])))
  return item
}

export function button(text: string, act: () => void): HTMLElement {
  const made = document.createElement('button')
  made.className = 'plain'
  made.type = 'button'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}
