/** The page of a reader's book: the shelf, what is followed and muted, what was asked for, and ways to move or forget it all. */
import { type Book, emptyBook, type Judgement, parseBook, setFirst, setSubject, subjects } from '#domain/book.ts'
import { mergeBooks, openLink, packLink, sizeOf } from '#domain/book-move.ts'
import { learn } from '#domain/learn.ts'
import { lessonsOf } from '#domain/preferences.ts'
import { addressOfInsight, changeBook, forgetBook, readAside, readBook, watchBook } from './book.ts'
import { fetchCandidates, nameIn, subjectsIn } from './candidates.ts'
import { chooseFeeds, places, renderChosenFeeds } from './chosen-feeds.ts'
import { saveText } from './save-text.ts'

const find = <Kind extends HTMLElement>(name: string) => document.querySelector<Kind>(`[data-book=${name}]`)
const template = document.querySelector<HTMLTemplateElement>('template[data-kept-entry]')
const base = import.meta.env.BASE_URL
let coming: Book | null = null

watchBook((book) => {
  const isEmpty = sizeOf(book) === 0
  find('without')?.setAttribute('hidden', '')
  find('none')?.toggleAttribute('hidden', book.kept.length > 0)
  find('known')?.toggleAttribute('hidden', false)
  find('shelf')?.replaceChildren(...book.kept.flatMap(showKept))
  for (const how of ['follow', 'mute'] as const) showNames(how, book)
  find('judgements')?.replaceChildren(...(book.judgements.length > 0 ? book.judgements.map(showJudgement) : [line('Nothing so far')]))
  void showWeights()
  find('read')?.replaceChildren(['Nothing so far', '1 insight'][book.read.length] ?? `${book.read.length.toLocaleString('en')} insights`)
  find('unlearn')?.toggleAttribute('hidden', book.judgements.length === 0)
  for (const name of ['save', 'link', 'forget']) find(name)?.toggleAttribute('disabled', isEmpty)
  find('feeds')?.toggleAttribute('disabled', chooseFeeds(book, base).length === 0)
  if (!readBook().whole)
    tell('What this browser held of you could not be read. It is put aside, and a new book begins with your next mark.')
})

find('save')?.addEventListener('click', () => saveText('book.json', JSON.stringify(readBook().book, null, 1)))
find('feeds')?.addEventListener('click', ({ currentTarget }) => {
  const site = currentTarget instanceof HTMLElement ? (currentTarget.dataset['site'] ?? '') : ''
  saveText('feeds.opml', renderChosenFeeds(readBook().book, { home: location.origin + base, site }), 'text/x-opml')
})
find('link')?.addEventListener('click', async () => {
  const code = await packLink(readBook().book)
  const field = find<HTMLInputElement>('address')
  if (code === null || field === null) return tell('This is too much for a link. Save it as a file instead.')
  field.value = `${location.origin}${location.pathname}#book=${code}`
  field.parentElement?.removeAttribute('hidden')
  field.select()
  tell('Open this link in another browser. What comes after the # is sent to no server; who has the link can read it.')
})
find<HTMLInputElement>('file')?.addEventListener('change', async (event) => {
  const file = event.target instanceof HTMLInputElement ? event.target.files?.[0] : undefined
  if (file) offer(await file.text(), 'This file is not a book of this site, or it is damaged.')
})
find('learnt')?.addEventListener('toggle', showWeights)
find('unlearn')?.addEventListener('click', () => changeBook((book) => ({ ...book, judgements: [] })))
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
  offer((await openLink(code)) ?? '', 'This link is cut, or not one of this site.')
}

function offer(text: string, refusal: string): void {
  let value: unknown = null
  try {
    value = JSON.parse(text)
  } catch {
    // It is refused with the rest below.
  }
  const book = parseBook(value)
  if (book === null) tell(refusal)
  else if (sizeOf(readBook().book) > 0) ask(book)
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
}

function tell(text: string): void {
  find('status')?.replaceChildren(text)
  const held = readAside()
  if (held !== null)
    find('status')?.append(
      ' ',
      button('Save what was put aside', () => saveText('put-aside.txt', held)),
    )
}

function showKept({ id, title, show }: Book['kept'][number]): Node[] {
  const entry = template?.content.firstElementChild?.cloneNode(true)
  if (!(entry instanceof HTMLElement)) return []
  const link = entry.querySelector('a')
  link?.setAttribute('href', addressOfInsight(id))
  link?.replaceChildren(title)
  entry.querySelector('[data-show]')?.replaceChildren(show)
  entry.querySelector('button')?.addEventListener('click', () => changeBook((book) => ({ ...book, kept: setFirst(book.kept, id, null) })))
  return [entry]
}

function showNames(how: 'follow' | 'mute', book: Book): void {
  const lines = subjects.flatMap((subject) =>
    Object.entries(book[how][subject]).map(([id, name]) => {
      const link = document.createElement('a')
      link.href = `${base}${places[subject]}${encodeURI(id)}/`
      link.textContent = name
      link.dir = 'auto'
      return line(
        link,
        button('Stop', () => changeBook((now) => setSubject(now, how, subject, { id, name, on: false }))),
      )
    }),
  )
  find(how)?.replaceChildren(...(lines.length > 0 ? lines : [line('Nobody and nothing')]))
}

function showJudgement({ id, title, more }: Judgement): HTMLElement {
  const link = document.createElement('a')
  link.href = addressOfInsight(id)
  link.textContent = title
  return line(
    more ? 'More like ' : 'Less like ',
    link,
    button('Forget', () => changeBook((book) => ({ ...book, judgements: setFirst(book.judgements, id, null) }))),
  )
}

/** The model in words: what each show, topic and word adds to a score. */
async function describeWeights(book: Book): Promise<string> {
  const set = await fetchCandidates().catch(() => null)
  if (set === null) return 'What the words and topics are called could not be fetched. Close this and open it again.'
  const { podcasts, topics, terms } = learn(lessonsOf(book, subjectsIn(set)))
  const all = (
    [
      ['podcast', podcasts],
      ['topic', topics],
      ['term', terms],
    ] as const
  ).flatMap(([kind, names]) => Object.entries(names).map(([name, weight]) => ({ name: nameIn(set, { kind, name }), weight })))
  all.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const shown = all.slice(0, 30).map(({ name, weight }) => `${name} ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`)
  return shown.length === 0 ? 'Nothing so far.' : `Added to scores from 0 to 1: ${shown.join(', ')}.`
}

async function showWeights(): Promise<void> {
  if (find<HTMLDetailsElement>('learnt')?.open) find('weights')?.replaceChildren(await describeWeights(readBook().book))
}

function line(...parts: (string | Node)[]): HTMLElement {
  const item = document.createElement('li')
  item.append(...parts.flatMap((part, at) => (at === 0 ? [part] : [' ', part])))
  return item
}

function button(text: string, act: () => void): HTMLElement {
  const made = document.createElement('button')
  made.className = 'plain'
  made.type = 'button'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}
