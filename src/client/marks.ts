/** What a reader's book does to a page: buttons that follow, mute, keep and mark; what was read is dimmed, what is muted is folded away. */
import { type Book, type Subject, setFirst, setRead, setSubject } from '#domain/book.ts'
import { changeBook, readBook, watchBook } from './book.ts'

const words = { follow: ['Follow', 'Following'], mute: ['Mute', 'Muted'], keep: ['Keep', 'Kept'], read: ['Mark as read', 'Read'] } as const
type Act = keyof typeof words
const opened = new Set<Element>()

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-act]') : null
  if (button === null) return
  const on = button.ariaPressed !== 'true'
  const outcome = changeBook((book) => act(book, button.dataset, on))
  if (outcome !== 'done') button.textContent = outcome
})

watchBook(paint)
addEventListener('entries', () => paint(readBook().book))

function act(book: Book, { act, id = '', name = '', show = '', subject, speaker, time, listen }: DOMStringMap, on: boolean): Book {
  if (act === 'read') return setRead(book, id, on)
  if (act === 'keep') return { ...book, kept: setFirst(book.kept, id, on ? { id, title: name, show, speaker, time, listen } : null) }
  return setSubject(book, act === 'mute' ? 'mute' : 'follow', subject as Subject, { id, name, on })
}

function isOn(book: Book, { act, id = '', subject }: DOMStringMap): boolean {
  if (act === 'read') return book.read.includes(id)
  if (act === 'keep') return book.kept.some((kept) => kept.id === id)
  return Object.hasOwn(book[act === 'mute' ? 'mute' : 'follow'][subject as Subject], id)
}

function paint(book: Book): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-act]')) {
    const on = isOn(book, button.dataset)
    button.ariaPressed = String(on)
    button.textContent = words[button.dataset['act'] as Act][on ? 1 : 0]
    if (button.dataset['act'] === 'keep' && button.hasAttribute('data-folds')) document.documentElement.toggleAttribute('data-kept', on)
  }
  for (const line of document.querySelectorAll('.folded')) line.remove()
  const read = new Set(book.read)
  let run: HTMLElement[] = []
  for (const entry of document.querySelectorAll<HTMLElement>('article[data-entry]')) {
    entry.toggleAttribute('data-seen', read.has(entry.dataset['entry'] ?? ''))
    entry.hidden = !entry.classList.contains('numbered') && isMuted(entry, book) && !opened.has(entry)
    if (run[0] && (!entry.hidden || run.at(-1)?.nextElementSibling !== entry)) run = fold(run)
    if (entry.hidden) run.push(entry)
  }
  fold(run)
}

/** What the page itself is about is not folded away on it. */
function isMuted(entry: HTMLElement, { mute }: Book): boolean {
  const about = document.querySelector<HTMLElement>('[data-act=mute]')?.dataset['id']
  const has = (subject: Subject, id: string) => id !== about && Object.hasOwn(mute[subject], id)
  const people = [...entry.querySelectorAll<HTMLAnchorElement>('.speaker a')].map(
    (link) => decodeURI(link.pathname).split('/').at(-2) ?? '',
  )
  return (
    has('podcasts', entry.dataset['entry']?.split('/')[0] ?? '') ||
    (entry.dataset['topics'] ?? '').split(' ').some((topic) => has('topics', topic)) ||
    people.some((person) => has('people', person))
  )
}

/** Puts a line in the place of entries that opens them. */
function fold(run: HTMLElement[]): HTMLElement[] {
  const button = document.createElement('button')
  button.className = 'plain folded'
  button.textContent = `${run.length} muted`
  button.addEventListener('click', () => {
    for (const entry of run) {
      opened.add(entry)
      entry.hidden = false
    }
    button.remove()
    run[0]?.querySelector('a')?.focus()
  })
  run[0]?.before(button)
  return []
}
