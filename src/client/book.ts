/** The reader's book in localStorage: one key for each site of a host. Nothing of it leaves the browser. */
import { type Book, emptyBook, fitBook, parseBook } from '#domain/book.ts'
import { jsonOf } from '#domain/json.ts'

const base = import.meta.env.BASE_URL
const key = `earmark:${base}`
const shelf = 'kept' // where the shelf alone was once kept
const aside = `${key}:aside`

/** What became of a change. */
export type Outcome = 'done' | 'This browser keeps nothing' | 'This browser’s storage is full'

/** The book as it stands; `whole` is false where something else is under its name. */
export function readBook(): { book: Book; whole: boolean } {
  try {
    const text = localStorage.getItem(key)
    if (text === null) return { book: { ...emptyBook, kept: readShelf() }, whole: true }
    const book = parseBook(jsonOf(text))
    return { book: book ?? emptyBook, whole: book !== null }
  } catch {
    return { book: emptyBook, whole: true }
  }
}

/** Changes the book as it stands now, in whatever tab it was changed last, and holds as much as a book does. What cannot be read is put aside, not lost. */
export function changeBook(change: (book: Book) => Book): Outcome {
  try {
    const { book, whole } = readBook()
    if (!whole) localStorage.setItem(aside, localStorage.getItem(key) ?? '')
    localStorage.setItem(key, JSON.stringify(fitBook(change(book))))
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError'
      ? 'This browser’s storage is full'
      : 'This browser keeps nothing'
  }
  dispatchEvent(new Event('book'))
  return 'done'
}

/** What was put aside because it could not be read; `null` where nothing was. */
export function readAside(): string | null {
  try {
    return localStorage.getItem(aside)
  } catch {
    return null
  }
}

/** Forgets everything. */
export function forgetBook(): void {
  for (const name of [key, aside, shelf]) localStorage.removeItem(name)
  dispatchEvent(new Event('book'))
}

/** Calls at once, and whenever the book changes, here or in another tab. */
export function watchBook(listen: (book: Book) => void): void {
  const tell = () => listen(readBook().book)
  addEventListener('book', tell)
  addEventListener('storage', (event) => (event.key === key || event.key === null) && tell())
  addEventListener('pageshow', (event) => event.persisted && tell())
  tell()
}

export function addressOfInsight(id: string): string {
  return `${base}insights/${encodeURI(id)}/`
}

function readShelf(): Book['kept'] {
  const start = `${base}insights/`
  const old = jsonOf(localStorage.getItem(shelf) ?? '[]')
  const kept = (Array.isArray(old) ? old : []).flatMap((one) =>
    typeof one?.address === 'string' && one.address.startsWith(start)
      ? [{ id: decodeURI(one.address.slice(start.length, -1)), title: one.title, show: one.show }]
      : [],
  )
  return parseBook({ ...emptyBook, kept })?.kept ?? []
}
