/** The page of a reader's book: the shelf, what is followed and muted, and what was asked for and learnt from it. */
import { type Book, type Judgement, setFirst, setSubject, subjects } from '#domain/book.ts'
import { sizeOf } from '#domain/book-move.ts'
import { learn } from '#domain/learn.ts'
import { lessonsOf } from '#domain/preferences.ts'
import { addressOfInsight, changeBook, readBook, watchBook } from './book.ts'
import { fetchCandidates, nameIn, subjectsIn } from './candidates.ts'
import { chooseFeeds, places } from './chosen-feeds.ts'
import { holdFocus } from './hold-focus.ts'
import { showKept } from './kept-entry.ts'
import { button, find, line, tell } from './kept-parts.ts'
import './kept-move.ts'

const base = import.meta.env.BASE_URL

watchBook((book) => holdFocus(() => paint(book)))
find('learnt')?.addEventListener('toggle', showWeights)
find('unlearn')?.addEventListener('click', () => changeBook((book) => ({ ...book, judgements: [] })))

function paint(book: Book): void {
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
  find('markdown')?.toggleAttribute('disabled', book.kept.length === 0)
  if (!readBook().whole)
    tell('What this browser held of you could not be read. It is put aside, and a new book begins with your next mark.')
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
