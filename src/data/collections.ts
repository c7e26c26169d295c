import { getCollection } from 'astro:content'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import type { RenderedLetter } from '#domain/letter/render.ts'
import { type Settings, settingsSchema } from '#domain/settings.ts'
import { type Cards, selectCards } from '../cards/select.ts'
import { cardStore } from '../cards/store.ts'
import { env } from '../env.ts'
import { waitFor } from './ahead.ts'
import { type MonthOfCosts, sumCosts } from './costs.ts'
import { readEdits } from './edits.ts'
import { type Findings, find, openFindings } from './findings.ts'
import { previewLetter } from './letter.ts'
import { joinLibrary, type Library } from './library.ts'
import { type Logo, readLogo } from './logo.ts'
import { lookAt, takeWord } from './looked.ts'
import { readContent, readCosts, readNote } from './read-content.ts'
import type { Thread } from './threads.ts'

/** What a site is called before anybody has written settings.md. */
const unwritten = {
  title: 'Earmark',
  tagline: 'Ideas worth keeping, from podcasts worth hearing',
  topics: [{ id: 'ideas', name: 'Ideas' }],
}

/** Pictures for shared links that were drawn before. */
export const drawnCards = cardStore(join(env.cache, 'cards'))

let library: Promise<Library> | undefined
/** Whether another thread looks ahead in the same library. */
let isAhead = false
let findings: Promise<Findings> | undefined
let introduction: Promise<string> | undefined
let cards: Promise<Cards> | undefined
let logo: Promise<Logo | null> | undefined

/** The whole content directory, read and joined once for each build. */
export function getLibrary(): Promise<Library> {
  library ??= loadLibrary()
  return library
}

/** Gives the related insights of one by its id, computed once for each build. */
export async function getRelated(): Promise<Findings['relatedTo']> {
  findings ??= loadFindings()
  const { relatedTo } = await findings
  return relatedTo
}

/** What several shows speak of, computed once for each build; most recently added to first. */
export async function getThreads(): Promise<Thread[]> {
  findings ??= loadFindings()
  const { threads } = await findings
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
  const site = env.site === null ? undefined : new URL(env.site)
  return [{ date: brief.date, ...previewLetter({ brief, note: readNote(brief.date) }, whole, { site, base: env.base }) }]
}

/** What models were paid, by month; none where nothing ever was. */
export async function getCosts(): Promise<MonthOfCosts[]> {
  return sumCosts(readCosts())
}

async function loadLibrary(): Promise<Library> {
  const joined = joinLibrary({ settings: await loadSettings(), ...readContent(), edits: readEdits(env.edits) })
  // The second thread (scripts/site/second-renderer.ts) would say it again.
  if (isMainThread) for (const line of joined.leftOut) console.warn(`Left out: ${line}`)
  const looked = await waitFor('looked')
  isAhead = looked !== null && takeWord(looked, joined)
  if (!isAhead) lookAt(joined)
  return joined
}

async function loadFindings(): Promise<Findings> {
  const { insights, settings } = await getLibrary()
  const found = isAhead ? await waitFor('found') : null
  return openFindings(found ?? find(insights, settings), insights)
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
function hasSettings(): boolean {
  return existsSync(join(env.content, 'settings.md'))
}
