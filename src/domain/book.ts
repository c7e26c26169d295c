/** Ids or slugs to names. */
export type Names = Readonly<Record<string, string>>
/** What may be followed and muted. */
export type Subject = 'podcasts' | 'topics' | 'people'
export const subjects: readonly Subject[] = ['podcasts', 'topics', 'people']

/** An insight on a reader's shelf, with what a list shows of it, so that no page has to be fetched. */
export interface Kept {
  /** The insight's id. */
  id: string
  title: string
  /** Name of the show. */
  show: string
  /** Who says its first quote, where that is known. */
  speaker?: string | undefined
  /** When that quote is heard, as pages say it (`12:34`), where that is known. */
  time?: string | undefined
  /** Address of the audio at that second, where the feed gives any. */
  listen?: string | undefined
}

/** An insight of which a reader wants more, or less. */
export interface Judgement {
  /** The insight's id. */
  id: string
  title: string
  more: boolean
  /** Topic ids. */
  topics: readonly string[]
  /** Words of its headline, as terms.ts has them. */
  terms: readonly string[]
}

/** All that a reader's own browser knows of them. */
export interface Book {
  version: 1
  follow: Readonly<Record<Subject, Names>>
  mute: Readonly<Record<Subject, Names>>
  /** Newest first. */
  kept: readonly Kept[]
  /** Ids of insights, newest first. */
  read: readonly string[]
  /** Newest first, one for each insight. */
  judgements: readonly Judgement[]
}

/** The newest that are held; a browser holds some 5 MB for a site. */
const mostRead = 3000
const mostJudgements = 100
const mostKept = 5000
const mostNames = 2000
const mostWords = 50 // topics, or terms, of a judgement
const longest = 500 // characters of an id, a name or a headline
const longestAddress = 2000 // characters: audio is often reached through several counters

export const emptyBook: Book = {
  version: 1,
  follow: { podcasts: {}, topics: {}, people: {} },
  mute: { podcasts: {}, topics: {}, people: {} },
  kept: [],
  read: [],
  judgements: [],
}

/** Reads what a browser, a file or a link holds. `null` where any of it is not as a book has it. */
export function parseBook(value: unknown): Book | null {
  if (!isRecord(value) || value['version'] !== 1) return null
  const [follow, mute] = [parseNamed(value['follow']), parseNamed(value['mute'])]
  const { kept, read, judgements } = value
  const isWhole =
    isList(kept, mostKept, isKept) && isList(read, mostRead, isId) && isList(judgements, mostJudgements, isJudgement) && follow && mute
  return isWhole ? { version: 1, follow, mute, kept, read, judgements } : null
}

/** Cuts what is more or longer than a book holds, the oldest first, and leaves out what cannot be cut, so that `parseBook` reads what is written. */
export function fitBook({ follow, mute, kept, read, judgements }: Book): Book {
  return {
    version: 1,
    follow: fitNamed(follow),
    mute: fitNamed(mute),
    kept: kept.map(fitKept).filter(isKept).slice(0, mostKept),
    read: read.filter(isId).slice(0, mostRead),
    judgements: judgements.map(fitJudgement).filter(isJudgement).slice(0, mostJudgements),
  }
}

/** Follows, mutes or neither; who is followed is not muted. */
export function setSubject(
  book: Book,
  how: 'follow' | 'mute',
  subject: Subject,
  { id, name, on }: { id: string; name: string; on: boolean },
): Book {
  const without = (names: Names) => Object.fromEntries(Object.entries(names).filter(([other]) => other !== id))
  const [follow, mute] = [without(book.follow[subject]), without(book.mute[subject])]
  const changed = { ...(how === 'follow' ? follow : mute), ...(on && { [id]: name }) }
  return {
    ...book,
    follow: { ...book.follow, [subject]: how === 'follow' ? changed : follow },
    mute: { ...book.mute, [subject]: how === 'mute' ? changed : mute },
  }
}

/** Puts one thing first, or takes it out. */
export function setFirst<Some extends { id: string }>(list: readonly Some[], id: string, item: Some | null): Some[] {
  const others = list.filter((other) => other.id !== id)
  return item === null ? others : [item, ...others]
}

/** Marks an insight as read, the last one first, or takes the mark off. */
export function setRead(book: Book, id: string, on: boolean): Book {
  const others = book.read.filter((other) => other !== id)
  return { ...book, read: on ? [id, ...others] : others }
}

function fitNamed({ podcasts, topics, people }: Record<Subject, Names>): Record<Subject, Names> {
  return { podcasts: fitNames(podcasts), topics: fitNames(topics), people: fitNames(people) }
}

function fitNames(names: Names): Names {
  const fit = Object.entries(names).map(([id, name]): [string, string] => [id, cut(name)])
  return Object.fromEntries(fit.filter(([id]) => isText(id)).slice(-mostNames)) // the newest come last
}

/** Without the address of its audio where that cannot be held. */
function fitKept({ id, title, show, speaker, time, listen }: Kept): Kept {
  const heard = { speaker: speaker && cut(speaker), time: time && cut(time), listen: isAddress(listen) ? listen : undefined }
  return { id, title: cut(title), show: cut(show), ...heard }
}

function fitJudgement({ id, title, more, topics, terms }: Judgement): Judgement {
  return { id, title: cut(title), more, topics: topics.slice(0, mostWords).map(cut), terms: terms.slice(0, mostWords).map(cut) }
}

function cut(text: string): string {
  return text.slice(0, longest).replace(/\p{Surrogate}$/u, '')
}

function parseNamed(value: unknown): Record<Subject, Names> | null {
  if (!isRecord(value)) return null
  const { podcasts, topics, people } = value
  return isNames(podcasts) && isNames(topics) && isNames(people) ? { podcasts, topics, people } : null
}

function isNames(value: unknown): value is Names {
  if (!isRecord(value)) return false
  const names = Object.entries(value)
  return names.length <= mostNames && names.every((name) => name.every(isText))
}

function isKept(value: unknown): value is Kept {
  if (!isRecord(value) || !isId(value['id']) || !isText(value['title']) || !isText(value['show'])) return false
  const { speaker, time, listen } = value
  return [speaker, time].every((text) => text === undefined || isText(text)) && (listen === undefined || isAddress(listen))
}

function isJudgement(value: unknown): value is Judgement {
  if (!isRecord(value) || !isId(value['id']) || !isText(value['title']) || typeof value['more'] !== 'boolean') return false
  return isList(value['topics'], mostWords, isText) && isList(value['terms'], mostWords, isText)
}

function isList<Some>(value: unknown, most: number, is: (item: unknown) => item is Some): value is Some[] {
  return Array.isArray(value) && value.length <= most && value.every(is)
}

function isId(value: unknown): value is string {
  return isText(value) && /^[^/\s]+\/\d{4}-\d\d-\d\d-[^/\s]+\/[^/\s]+$/.test(value)
}

/** A web address: one that comes with a file or a link may be anything, and becomes a link on the page. */
function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestAddress && /^https?:\/\//.test(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
