import { getCollection, getEntry } from 'astro:content'
import { type Settings, settingsSchema } from '#domain/settings.ts'
import { joinLibrary, type Library } from './library.ts'
import { type Neighbour, selectRelated } from './related.ts'

/** What a site is called before anybody has written settings.md. */
const unwritten = {
  title: 'Earmark',
  tagline: 'Ideas worth keeping, from podcasts worth hearing',
  topics: [{ id: 'ideas', name: 'Ideas' }],
}

let library: Promise<Library> | undefined
let related: Promise<Map<string, Neighbour[]>> | undefined
let introduction: Promise<string> | undefined

/** The whole content directory, read and joined once for each build. */
export function getLibrary(): Promise<Library> {
  library ??= loadLibrary()
  return library
}

/** The related insights of every insight, computed once for each build. */
export function getRelated(): Promise<Map<string, Neighbour[]>> {
  related ??= getLibrary().then(({ insights }) => selectRelated(insights))
  return related
}

/** The body of settings.md as HTML: the publisher introduces the site; '' where nothing is written. */
export function getIntroduction(): Promise<string> {
  introduction ??= getEntry('settings', 'settings').then((entry) => entry?.rendered?.html ?? '')
  return introduction
}

async function loadLibrary(): Promise<Library> {
  const [podcasts, episodes, insights, briefs] = await Promise.all([
    getCollection('podcasts'),
    getCollection('episodes'),
    getCollection('insights'),
    getCollection('briefs'),
  ])
  const joined = joinLibrary({
    settings: await loadSettings(),
    podcasts: podcasts.map(({ id, data }) => ({ ...data, id })),
    episodes: episodes.map(({ id, data }) => ({ ...data, id })),
    insights: insights.map(({ id, data, body }) => ({ ...data, id, body: body ?? '' })),
    briefs: briefs.map(({ data, rendered }) => ({ ...data, note: rendered?.html ?? '' })),
  })
  for (const line of joined.leftOut) console.warn(`Left out: ${line}`)
  return joined
}

async function loadSettings(): Promise<Settings> {
  const entries = await getCollection('settings')
  return entries[0]?.data ?? settingsSchema.parse(unwritten)
}
