import type { Brief } from '#domain/brief.ts'
import { type Episode, episodeSchema } from '#domain/episode.ts'
import { insightSchema, type Relation } from '#domain/insight.ts'
import { settingsSchema } from '#domain/settings.ts'
import { episodeOf, podcastOf } from '#domain/slug.ts'
import type { Week } from '#domain/week.ts'
import { type Files, joinLibrary, type Library } from './library.ts'
import { cutParagraphs } from './paragraphs.ts'

/** What a test says of an insight; the rest is filled in. */
export interface Told {
  id: string
  title?: string
  body?: string
  topics?: string[]
  speaker?: string
  start?: number
  people?: string[]
  chapter?: string
  relations?: Relation[]
}

/** An episode of which a test says what matters to it. */
export function tellEpisode(id: string, facts: Partial<Episode> = {}): Episode {
  const date = /\d{4}-\d{2}-\d{2}/.exec(id)?.[0]
  const whole = { title: 'A talk', podcast: podcastOf(id), guid: id, publishedAt: `${date}T06:00:00Z`, outcome: 'published' }
  return { ...episodeSchema.parse(whole), id, ...facts }
}

/** The files of a content directory in which each insight has its episode and show. */
export function tellFiles(
  insights: Told[],
  more: { episodes?: Episode[]; briefs?: Brief[]; weeks?: Week[]; edits?: Files['edits'] } = {},
): Files {
  const told = insights.map(
    ({ id, title = 'Something', body = 'A paragraph.', topics = [], speaker, start, people, chapter, relations }) => ({
      ...insightSchema.parse({
        title,
        podcast: podcastOf(id),
        episode: episodeOf(id),
        publishedAt: `${/\d{4}-\d{2}-\d{2}/.exec(id)?.[0]}T06:00:00Z`,
        topics,
        score: 0.5,
        evidence: [{ quote: 'Words that were said.', ...(speaker !== undefined && { speaker }), ...(start !== undefined && { start }) }],
        engine: { name: 'built-in', prompt: 1 },
        ...(people && { people }),
        ...(chapter && { chapter }),
        ...(relations && { relations }),
      }),
      id,
      paragraphs: cutParagraphs(body),
    }),
  )
  const listed = more.episodes ?? []
  const implied = [...new Set(insights.map(({ id }) => episodeOf(id)))].filter((id) => !listed.some((episode) => episode.id === id))
  const episodes = [...listed, ...implied.map((id) => tellEpisode(id))]
  const podcasts = [...new Set(episodes.map((episode) => episode.podcast))].map((id) => ({
    id,
    title: id,
    feed: `https://${id}.example/feed.xml`,
    topics: [],
    publish: 'on' as const,
  }))
  const settings = settingsSchema.parse({
    title: 'Margins',
    tagline: 'Heard',
    topics: [
      { id: 'maintenance', name: 'Maintenance' },
      { id: 'measurement', name: 'Measurement' },
    ],
  })
  return {
    settings,
    podcasts,
    episodes,
    insights: told,
    briefs: more.briefs ?? [],
    weeks: more.weeks ?? [],
    ...(more.edits && { edits: more.edits }),
  }
}

/** The same, joined. */
export function tellLibrary(...files: Parameters<typeof tellFiles>): Library {
  return joinLibrary(tellFiles(...files))
}
