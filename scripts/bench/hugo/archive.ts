import slugify from '@sindresorhus/slugify'
import { z } from 'astro/zod'
import { type ContentFile, type Extent, imagineArchive } from '../archive.ts'

/** Where the site of an archive says that it stands. */
export const addressSite = 'https://margins.example/'

const topicSchema = z.object({ id: z.string(), name: z.string() })
const showSchema = z.object({ title: z.string(), feed: z.string(), link: z.string(), author: z.string(), description: z.string() })
const episodeSchema = z.looseObject({
  title: z.string(),
  podcast: z.string(),
  guid: z.string(),
  publishedAt: z.string(),
  link: z.string(),
  audio: z.looseObject({ url: z.string() }),
  duration: z.number(),
  description: z.string(),
  people: z.array(z.object({ name: z.string(), role: z.string() })),
  transcript: z.looseObject({ words: z.number() }),
})
const proofSchema = z.object({ quote: z.string(), speaker: z.string(), start: z.number(), end: z.number() })
const insightSchema = z.object({
  title: z.string(),
  podcast: z.string(),
  episode: z.string(),
  publishedAt: z.string(),
  topics: z.array(z.string()),
  score: z.number(),
  evidence: z.tuple([proofSchema]),
  engine: z.record(z.string(), z.unknown()),
})
const briefSchema = z.object({ date: z.string(), insights: z.array(z.string()), episodes: z.array(z.string()) })

export type Show = z.infer<typeof showSchema> & { id: string }
export type Episode = z.infer<typeof episodeSchema> & { id: string; best: string[] }
export type Insight = z.infer<typeof insightSchema> & { id: string; body: string; person: string }

/** An archive as the peers are given it; all by id. */
export interface Archive {
  topics: Map<string, string>
  shows: Map<string, Show>
  /** Each with the ids of its insights, in the order of the talk. */
  episodes: Map<string, Episode>
  insights: Map<string, Insight>
  briefs: z.infer<typeof briefSchema>[]
  /** Names by slug: who is quoted. */
  people: Map<string, string>
}

/** The archive that writeArchive writes. */
export function readArchive(extent: Extent): Archive {
  const files = Map.groupBy(imagineArchive(extent), ({ kind }) => kind)
  const all = (kind: ContentFile['kind']) => files.get(kind) ?? []
  const insights = all('insights').map(({ id, data, body }) => {
    const insight = insightSchema.parse(data)
    return { ...insight, id, body, person: slugify(insight.evidence[0].speaker) }
  })
  const ofEpisode = Map.groupBy(insights, ({ episode }) => episode)
  const episodes = all('episodes').map(({ id, data }) => ({
    ...episodeSchema.parse(data),
    id,
    best: ofEpisode.get(id)?.map((insight) => insight.id) ?? [],
  }))
  const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]))
  const topics = all('settings').flatMap(({ data }) => z.array(topicSchema).parse(data['topics']))
  return {
    topics: new Map(topics.map(({ id, name }) => [id, name])),
    shows: byId(all('podcasts').map(({ id, data }) => ({ ...showSchema.parse(data), id }))),
    episodes: byId(episodes),
    insights: byId(insights),
    briefs: all('briefs').map(({ data }) => briefSchema.parse(data)),
    people: new Map(insights.map(({ person, evidence }) => [person, evidence[0].speaker])),
  }
}
