/** A reader's own brief, put together in their browser from their book and the candidates. */
import { type Book, setFirst } from '#domain/book.ts'
import { sizeOf } from '#domain/book-move.ts'
import type { CandidateSet, ListedCandidate } from '#domain/candidates.ts'
import { podcastOf } from '#domain/id-parts.ts'
import { preferencesOf } from '#domain/preferences.ts'
import { type Ranked, rankBrief } from '#domain/rank-brief.ts'
import { explainRanked } from '#domain/rank-reason.ts'
import { changeBook, readBook, watchBook } from './book.ts'
import { fetchCandidates, nameIn, subjectsIn } from './candidates.ts'
import { makeEntry } from './own-entry.ts'

const find = <Kind extends HTMLElement>(name: string) => document.querySelector<Kind>(`[data-mine=${name}]`)
const [list, plain, status, retry] = [find('list'), find('plain'), find('status'), find('retry')]
const template = find<HTMLTemplateElement>('entry')
const entries = new Map<string, HTMLElement>()
let shown: string[] = []
/** What stands here in place of a brief of one's own; '' before there is any. */
const everybodys = plain?.dataset['date'] === undefined ? '' : 'This is the brief that everybody gets. '
let asked = ''
let turn = 0

// Who has a brief of their own finds it first; who has none, what to follow.
find('body')
  ?.querySelector('details')
  ?.toggleAttribute('open', sizeOf(readBook().book) === 0)

watchBook((book) => {
  // What is read or kept here stays until the page is opened again.
  const asks = JSON.stringify([book.follow, book.mute, book.judgements])
  if (asks === asked) return
  asked = asks
  void show(book)
})
retry?.addEventListener('click', () => void show(readBook().book))
list?.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-judge]') : null
  const id = button?.closest<HTMLElement>('[data-entry]')?.dataset['entry']
  if (button && id) void judge(id, button.dataset['judge'] === 'more', button.ariaPressed !== 'true')
})

async function show(book: Book): Promise<void> {
  const mine = ++turn
  retry?.toggleAttribute('hidden', true)
  if (sizeOf(book) === 0) return showPlain(`${everybodys}Follow a topic, a show or a person, and yours begins.`)
  if (shown.length === 0) showList('Your brief is being put together.')
  try {
    const set = await fetchCandidates()
    const ranked = rankBrief({
      candidates: set.candidates,
      preferences: preferencesOf(book, subjectsIn(set)),
      settings: { brief: set.limits },
    })
    const items = await Promise.all(ranked.map((one) => entryOf(one, set)))
    if (mine === turn) paint(book, { ranked, items, set })
  } catch (error) {
    if (mine !== turn) return
    const reason = error instanceof Error ? error.message : String(error)
    showPlain(`Your brief could not be put together (${reason}). ${everybodys}`.trim())
    retry?.toggleAttribute('hidden', false)
  }
}

async function entryOf({ id }: Ranked, set: CandidateSet): Promise<HTMLElement> {
  const candidate = subjectsIn(set).get(id)
  if (candidate === undefined || template === null) throw new Error(`${id} is no candidate`)
  const made = entries.get(id) ?? (await makeEntry(template, candidate, set.names.podcasts.get(podcastOf(id)) ?? podcastOf(id)))
  entries.set(id, made)
  return made
}

function paint(book: Book, { ranked, items, set }: { ranked: Ranked[]; items: HTMLElement[]; set: CandidateSet }): void {
  const focused = document.activeElement instanceof HTMLElement && list?.contains(document.activeElement) ? document.activeElement : null
  const judged = new Map(book.judgements.map(({ id, more }) => [id, more ? 'more' : 'less']))
  for (const [place, one] of ranked.entries()) {
    const item = items[place]
    item?.querySelector('.numeral')?.replaceChildren(String(place + 1))
    item?.querySelector('[data-part=reason]')?.replaceChildren(explainRanked(one, (because) => nameIn(set, because)))
    for (const button of item?.querySelectorAll<HTMLElement>('[data-judge]') ?? [])
      button.ariaPressed = String(judged.get(one.id) === button.dataset['judge'])
  }
  const before = shown
  shown = ranked.map(({ id }) => id)
  showList(describe(ranked, before, set))
  list?.replaceChildren(...items)
  dispatchEvent(new Event('entries'))
  if (focused) (focused.isConnected ? focused : status)?.focus()
}

function describe(ranked: readonly Ranked[], before: readonly string[], { candidates }: CandidateSet): string {
  if (candidates.length === 0) return 'There is nothing to choose from yet. The first insights come with the next run.'
  if (ranked.length === 0) return `All ${candidates.length} insights of these days are of shows, topics or people that you muted.`
  const chosen = `${ranked.length} of ${candidates.length} insights, chosen for you.`
  const isSeen = ranked.every(({ because }) => because.some(({ kind }) => kind === 'read' || kind === 'kept'))
  if (isSeen) return 'Nothing new: you have read or kept all there is of these days. These are the best of it.'
  if (before.length === 0) return chosen
  const others = ranked.filter(({ id }) => !before.includes(id)).length
  if (others > 0) return `Ranked again: ${others} ${others === 1 ? 'is' : 'are'} new here. ${chosen}`
  return `Ranked again: the order ${ranked.some(({ id }, place) => before[place] !== id) ? 'has changed' : 'stays'}. ${chosen}`
}

async function judge(id: string, more: boolean, on: boolean): Promise<void> {
  const candidate: ListedCandidate | undefined = subjectsIn(await fetchCandidates()).get(id)
  if (candidate === undefined) return
  const { title, topics, terms } = candidate
  const outcome = changeBook((book) => ({
    ...book,
    judgements: setFirst(book.judgements, id, on ? { id, title, more, topics, terms } : null),
  }))
  if (outcome !== 'done') status?.replaceChildren(`${outcome}.`)
}

function showList(text: string): void {
  plain?.toggleAttribute('hidden', true)
  list?.toggleAttribute('hidden', false)
  reveal()
  status?.replaceChildren(text)
}

function showPlain(text: string): void {
  shown = []
  list?.toggleAttribute('hidden', true)
  plain?.toggleAttribute('hidden', false)
  reveal()
  status?.replaceChildren(text)
}

function reveal(): void {
  find('body')?.setAttribute('data-ready', '')
}
