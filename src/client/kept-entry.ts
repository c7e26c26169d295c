import { type Kept, setFirst } from '#domain/book.ts'
import { dayOf } from '#domain/id-parts.ts'
import { addressOfInsight, changeBook } from './book.ts'
import { dayIn } from './day.ts'

const template = document.querySelector<HTMLTemplateElement>('template[data-kept-entry]')
const entries = new Map<string, Node>()

/** An insight on the shelf. One that stands there already is the same element, so that a quote which sounds there goes on. */
export function showKept(kept: Kept): Node[] {
  const name = JSON.stringify(kept)
  const entry = entries.get(name) ?? makeEntry(kept)
  if (entry) entries.set(name, entry)
  return entry ? [entry] : []
}

function makeEntry({ id, title, show, speaker, time, listen }: Kept): HTMLElement | null {
  const entry = template?.content.firstElementChild?.cloneNode(true)
  if (!(entry instanceof HTMLElement)) return null
  const part = (selector: string) => entry.querySelector<HTMLElement>(selector)
  const fill = (selector: string, text: string | undefined) => (text ? part(selector)?.replaceChildren(text) : part(selector)?.remove())
  part('a')?.setAttribute('href', addressOfInsight(id))
  fill('a', title)
  fill('[data-show]', show)
  fill('[data-speaker]', speaker)
  part('time')?.setAttribute('datetime', dayOf(id))
  fill('time', dayIn(dayOf(id)))
  if (time && !listen) fill('[data-listen]', `At ${time}`)
  else if (!time) part('[data-listen]')?.remove()
  const link = part('.listen')
  link?.setAttribute('href', listen ?? '')
  link?.setAttribute('role', 'button')
  fill('.listen', `Listen from ${time}`)
  part('button')?.addEventListener('click', () => changeBook((book) => ({ ...book, kept: setFirst(book.kept, id, null) })))
  return entry
}
