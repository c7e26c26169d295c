/** Ways to take a reader's book elsewhere, to bring one here, and to forget it. Nothing is replaced before the reader says so. */
import { type Book, emptyBook, parseBook } from '#domain/book.ts'
import { mergeBooks, openLink, packLink, sizeOf } from '#domain/book-move.ts'
import { jsonOf } from '#domain/json.ts'
import { changeBook, forgetBook, readBook } from './book.ts'
import { renderChosenFeeds } from './chosen-feeds.ts'
import { dayIn } from './day.ts'
import { renderKept } from './kept-markdown.ts'
import { find, tell } from './kept-parts.ts'
import { saveText } from './save-text.ts'

const home = location.origin + import.meta.env.BASE_URL
const site = find('known')?.dataset['site'] ?? ''
let coming: Book | null = null

find('save')?.addEventListener('click', () => saveText('book.json', JSON.stringify(readBook().book, null, 1)))
find('feeds')?.addEventListener('click', () => saveText('feeds.opml', renderChosenFeeds(readBook().book, { home, site }), 'text/x-opml'))
find('markdown')?.addEventListener('click', () => saveText('kept.md', renderKept(readBook().book, { home, site, dayIn }), 'text/markdown'))
find('link')?.addEventListener('click', async () => {
  const code = await packLink(readBook().book)
  const field = find<HTMLInputElement>('address')
  field?.parentElement?.toggleAttribute('hidden', code === null)
  if (code === null || field === null) return tellBeside('This is too much for a link. Save it as a file instead.')
  field.value = `${location.origin}${location.pathname}#book=${code}`
  field.select()
  tellBeside('Open this link in another browser. What comes after the # is sent to no server; who has the link can read it.')
})
find<HTMLInputElement>('file')?.addEventListener('change', async ({ target }) => {
  const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined
  if (!file) return
  const book = parseBook(jsonOf(await file.text()))
  if (book === null) tellBeside('This file is not a book of this site, or it is damaged.')
  else offer(book)
})
find('forget')?.addEventListener('click', () => ask(null))
find('replace')?.addEventListener('click', () => settle(() => coming ?? emptyBook))
find('add')?.addEventListener('click', () => settle((book) => mergeBooks(book, coming ?? emptyBook)))
find('leave')?.addEventListener('click', () => settle(null))
addEventListener('hashchange', readHash)
void readHash()

async function readHash(): Promise<void> {
  const code = /^#book=(.+)$/.exec(location.hash)?.[1]
  if (code === undefined) return
  history.replaceState(null, '', location.pathname)
  const book = parseBook(jsonOf((await openLink(code)) ?? ''))
  if (book === null) tell('This link is cut, or not one of this site.')
  else offer(book)
}

function offer(book: Book): void {
  if (sizeOf(readBook().book) > 0) ask(book)
  else {
    coming = book
    settle(() => book)
  }
}

/** Asks before anything is replaced; `null` asks whether all is to be forgotten. */
function ask(book: Book | null): void {
  coming = book
  const here = sizeOf(readBook().book)
  find('question')?.replaceChildren(
    book
      ? `${sizeOf(book)} marks come in, and there are ${here} here. Replace them, or add to them?`
      : `Forget all ${here} marks in this browser?`,
  )
  find('replace')?.replaceChildren(book ? 'Replace' : 'Forget all')
  find('add')?.toggleAttribute('hidden', book === null)
  find('ask')?.toggleAttribute('hidden', false)
  find('replace')?.focus()
}

function settle(change: ((book: Book) => Book) | null): void {
  find('ask')?.toggleAttribute('hidden', true)
  if (change === null) tell('Nothing was changed.')
  else if (coming === null) {
    forgetBook()
    tell('Forgotten.')
  } else {
    const outcome = changeBook(change)
    tell(outcome === 'done' ? 'Taken over.' : `${outcome}.`)
  }
  find('status')?.focus()
}

/** Says something beside the buttons that it is about. */
function tellBeside(text: string): void {
  find('beside')?.replaceChildren(text)
}
