/** The page of what is kept, written from the reader's own browser. */
import { readKept, writeKept } from './kept.ts'

const list = document.querySelector<HTMLElement>('[data-kept-list]')
const template = document.querySelector<HTMLTemplateElement>('template[data-kept-entry]')
if (list !== null && template !== null) {
  const notes = [...document.querySelectorAll<HTMLElement>('[data-kept-note]')]
  const tellNone = () => {
    for (const note of notes) note.hidden = note.dataset['keptNote'] !== 'none' || list.childElementCount > 0
  }
  for (const { address, title, show } of readKept()) {
    const entry = template.content.firstElementChild?.cloneNode(true)
    if (!(entry instanceof HTMLElement)) continue
    const link = entry.querySelector('a')
    // Only a path: an address from storage never leads to another host or runs anything.
    link?.setAttribute('href', new URL(address, location.origin).pathname)
    link?.replaceChildren(title)
    entry.querySelector('[data-show]')?.replaceChildren(show)
    entry.querySelector('button')?.addEventListener('click', () => {
      writeKept(readKept().filter((kept) => kept.address !== address))
      entry.remove()
      tellNone()
    })
    list.append(entry)
  }
  tellNone()
}
