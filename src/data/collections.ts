import { getCollection } from 'astro:content'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import type { Episode } from '#domain/episode.ts'
import type { InsightFacts } from '#domain/insight.ts'
import type { RenderedLetter } from '#domain/letter/render.ts'
import { type Settings, settingsSchema } from '#domain/settings.ts'
import { type Cards, selectCards } from '../cards/select.ts'
import { cardStore } from '../cards/store.ts'
import { env } from '../env.ts'
import { holdsMarkdown } from './content-files.ts'
import { type MonthOfCosts, sumCosts } from './costs.ts'
import { readEdits } from './edits.ts'
import { attachEmbeddings } from './embedded.ts'
import { entriesFile, readEntries } from './entries.ts'
import { previewLetter } from './letter.ts'
import { joinLibrary, type Library } from './library.ts'
import { type Logo, readLogo } from './logo.ts'
import type { RankedNeighbour } from './related.ts'
import { relateFrom } from './related-file.ts'
import { describeAll, type Neighbour, placeLists } from './related-lists.ts'
import type { Thread } from './threads.ts'
import { threadsFrom } from './threads-file.ts'

/** What a site is called before anybody has written settings.md. */
const unwritten = {
  title: 'Earmark',
  tagline: 'Ideas worth keeping, from podcasts worth hearing',
  topics: [{ id: 'ideas', name: 'Ideas' }],
}

/** A related insight as pages show it: without the score, which moves a little whenever an insight comes and is nowhere to be seen. */
export type ShownNeighbour = Omit<Neighbour, 'score'>

/** How insights are related. */
interface Related {
  /** The lists that readers see. */
  shown: Map<string, ShownNeighbour[]>
  /** The same and what is linked more loosely (related.ts). */
  links: Map<string, RankedNeighbour[]>
}

/** Pictures for shared links that were drawn before. */
export const drawnCards = cardStore(join(env.cache, 'cards'))

let library: Promise<Library> | undefined
let related: Promise<Related> | undefined
let threads: Promise<Thread[]> | undefined
let introduction: Promise<string> | undefined
let cards: Promise<Cards> | undefined
let logo: Promise<Logo | null> | undefined

/** The whole content directory, read and joined once for each build. */
export function getLibrary(): Promise<Library> {
  library ??= loadLibrary()
  return library
}

/** The related insights of every insight, computed once for each build. */
export async function getRelated(): Promise<Map<string, ShownNeighbour[]>> {
  related ??= loadRelated()
  const { shown } = await related
  return shown
}

/** What several shows speak of, computed once for each build; most recently added to first. */
export function getThreads(): Promise<Thread[]> {
  threads ??= loadThreads()
  return threads
}

/** The pictures for shared links; none where the site's address is not known, because a picture needs a whole one. */
export function getCards(): Promise<Cards> {
  cards ??= getLibrary().then((whole) => (env.site === null ? new Map() : selectCards(whole)))
  return cards
}

/** The publisher's logo; `null` where there is none. */
export function getLogo(): Promise<Logo | null> {
  logo ??= getLibrary().then(({ settings }) => readLogo(settings.logo, env.content))
  return logo
}

/** The body of settings.md as HTML: the publisher introduces the site; '' where nothing is written. */
export function getIntroduction(): Promise<string> {
  introduction ??= loadIntroduction()
  return introduction
}

/** The newest brief as a mail; none where there is no brief. */
export async function getLetters(): Promise<(RenderedLetter & { date: string })[]> {
  const whole = await getLibrary()
  const [brief] = whole.briefs
  if (!brief) return []
  const entry = (await getCollection('briefs')).find(({ data }) => data.date === brief.date)
  const site = env.site === null ? undefined : new URL(env.site)
  return [{ date: brief.date, ...previewLetter({ brief, note: entry?.body ?? '' }, whole, { site, base: env.base }) }]
}

/** What models were paid, by month; none where nothing ever was. */
export async function getCosts(): Promise<MonthOfCosts[]> {
  const files = (await hasFiles('costs')) ? await getCollection('costs') : []
  return sumCosts(files.map(({ data }) => data))
}

async function loadLibrary(): Promise<Library> {
  const podcasts = (await hasFiles('podcasts')) ? await getCollection('podcasts') : []
  const briefs = (await hasFiles('briefs')) ? await getCollection('briefs') : []
  const weeks = (await hasFiles('weeks')) ? await getCollection('weeks') : []
  const joined = joinLibrary({
    settings: await loadSettings(),
    podcasts: podcasts.map(({ id, data }) => ({ ...data, id })),
    episodes: Array.from(readEntries<Omit<Episode, 'id'>>(entriesFile('episodes')).values(), ({ id, data }) => ({ ...data, id })),
    insights: Array.from(readEntries<Omit<InsightFacts, 'id'>>(entriesFile('insights')).values(), ({ id, data, body }) => ({
      ...data,
      id,
      body,
    })),
    briefs: briefs.map(({ data, rendered }) => ({ ...data, note: rendered?.html ?? '' })),
    weeks: weeks.map(({ data, rendered }) => ({ ...data, note: rendered?.html ?? '' })),
    edits: readEdits(env.edits),
  })
  // The second thread (scripts/site/second-renderer.ts) would say it again.
  if (isMainThread) for (const line of joined.leftOut) console.warn(`Left out: ${line}`)
  return joined
}

async function loadRelated(): Promise<Related> {
  const { insights, settings } = await getLibrary()
  const found = relateFrom(env.related, attachEmbeddings(env.embeddings, describeAll(insights, settings.language)))
  const shown = Array.from(placeLists(found.lists, insights), ([id, neighbours]): [string, ShownNeighbour[]] => [
    id,
    neighbours.map(({ score: _, ...shown }) => shown),
  ])
  return { shown: new Map(shown), links: found.links }
}

async function loadThreads(): Promise<Thread[]> {
  const { insights, settings } = await getLibrary()
  related ??= loadRelated()
  const { links } = await related
  const neighboursOf = (id: string) => links.get(id) ?? []
  const taken = settings.topics.map(({ name }) => name)
  return threadsFrom(env.threads, insights, { neighboursOf, language: settings.language, taken })
}

async function loadSettings(): Promise<Settings> {
  const [entry] = hasSettings() ? await getCollection('settings') : []
  return entry?.data ?? settingsSchema.parse(unwritten)
}

async function loadIntroduction(): Promise<string> {
  const [entry] = hasSettings() ? await getCollection('settings') : []
  return entry?.rendered?.html ?? ''
}

/** Astro warns of a collection without entries; here that is the first day of a site. */
async function hasFiles(name: string): Promise<boolean> {
  return holdsMarkdown(join(env.content, name))
}

function hasSettings(): boolean {
  return existsSync(join(env.content, 'settings.md'))
}
