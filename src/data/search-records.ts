import { createHash } from 'node:crypto'
import { standsIn } from '#domain/trim-quote.ts'
import { typeset } from '#domain/typeset.ts'
import { insightPath } from './addresses.ts'
import { digestOf } from './digest.ts'
import type { Library, PlacedInsight } from './library.ts'
import { identifyPerson, type NamedPerson } from './person-name.ts'
import { everyWord } from './search-every.ts'
import { filterFor } from './search-filters.ts'
import type { KnownVolumes } from './search-known.ts'
import { partMark } from './search-parts.ts'
import { cutVolumes, monthsOf, nameSpan } from './search-volumes.ts'

/** An insight as the search index takes it: what its page shows. Pagefind's custom record, and its time. */
export interface SearchRecord {
  /** Address of its page below the base, percent-encoded. */
  url: string
  /** Paragraphs, and the quotes whose words do not stand there already, plain text with `partMark` between. */
  content: string
  /** Primary language subtag. */
  language: string
  /** Shown with a result, and searched as well. `date` is a day, `yyyy-mm-dd`; `every` is the same in all. */
  meta: Record<string, string>
  /** Ids of show, topics and people by `filterFor`, and the year. */
  filters: Record<string, string[]>
  /** When it was published, in UTC as ISO 8601 writes it. */
  published: string
}

/** The insights of one language and one stretch of time, indexed together. */
export interface SearchVolume {
  /** Its folder below the index's: `en/2026-01-12`. */
  path: string
  language: string
  /** Of its oldest and of its newest, `yyyy-mm`. */
  months: { first: string; last: string }
  count: number
  /** Of the insights that it is made from: where it is as it was, so are its records. */
  digest: string
  /** Changes with its records. */
  tag: string
  /** JSON of its records; `null` where they stand in the index already. */
  records: string | null
}

/** What a search offers to choose from, with the places, among `volumes`, where each choice is to be found. */
export interface SearchChoices {
  /** Newest first. */
  volumes: Omit<SearchVolume, 'digest' | 'records'>[]
  /** By title. */
  shows: { id: string; title: string; volumes: number[] }[]
  /** In the publisher's order. */
  topics: { id: string; name: string }[]
  /** Newest first. */
  years: number[]
  /** Changes with the people. */
  peopleTag: string
}

/** Everybody who is quoted or named, by slug, in the order of their names, with their places among the volumes. */
export type SearchPeople = Record<string, { name: string; volumes: number[] }>

/** All that the search of a site is made of. */
export interface SearchSource {
  volumes: SearchVolume[]
  choices: SearchChoices
  people: SearchPeople
}

/** Selects what is searched, cut into volumes by language and time. Records of volumes that are `known` as they are now are not told. */
export function selectSearch({ settings, podcasts, insights }: Library, known: KnownVolumes = new Map()): SearchSource {
  const home = primary(settings.language)
  const byLanguage = Map.groupBy(insights, (insight) => primary(insight.language ?? home))
  const cut = [...byLanguage]
    .flatMap(([language, spoken]) => cutVolumes(spoken, dateOf).map((volume) => ({ language, ...volume })))
    .sort((a, b) => b.span.from - a.span.from || b.items.length - a.items.length)
  const volumes = cut.map(({ language, span, items }) => {
    const path = `${language}/${nameSpan(span)}`
    const digest = digestOf([language, items])
    return {
      path,
      language,
      months: monthsOf(items.map(dateOf)),
      count: items.length,
      digest,
      ...tellRecords(items, { language, digest, known: known.get(path) }),
    }
  })
  const people = placePeople(cut.map(({ items }) => items))
  const shows = place(cut.map(({ items }) => items.map(({ podcast }) => podcast.id)))
  const topics = new Set(insights.flatMap((insight) => insight.topics.map(({ id }) => id)))
  const years = new Set(insights.map((insight) => insight.publishedAt.getUTCFullYear()))
  const choices: SearchChoices = {
    volumes: volumes.map(({ digest, records, ...volume }) => volume),
    shows: podcasts.flatMap(({ id, title }) => (shows.has(id) ? [{ id, title, volumes: shows.get(id) ?? [] }] : [])),
    topics: settings.topics.filter(({ id }) => topics.has(id)).map(({ id, name }) => ({ id, name })),
    years: [...years].sort((a, b) => b - a),
    peopleTag: tagOf(JSON.stringify(people)),
  }
  return { volumes, choices, people }
}

function tellRecords(
  insights: PlacedInsight[],
  { language, digest, known }: { language: string; digest: string; known: { digest: string; tag: string } | undefined },
): Pick<SearchVolume, 'tag' | 'records'> {
  if (known?.digest === digest) return { tag: known.tag, records: null }
  const records = JSON.stringify(insights.map((insight) => recordOf(insight, language)))
  return { tag: tagOf(records), records }
}

function recordOf(insight: PlacedInsight, language: string): SearchRecord {
  const { id, title, paragraphs, evidence, podcast, episode, topics, publishedAt } = insight
  const quotes = evidence.filter(({ quote }) => !standsIn(quote, paragraphs)).map(({ quote }) => `“${typeset(quote)}”`)
  const speakers = unique(evidence.flatMap(({ speaker }) => speaker ?? []))
  const people = unique(peopleIn(insight).map(({ slug }) => slug))
  const speaker = speakers.join(', ')
  const date = publishedAt.toISOString()
  return {
    url: encodeURI(insightPath(id)),
    content: [...paragraphs, ...quotes].join(` ${partMark} `),
    language,
    meta: {
      title,
      show: podcast.title,
      episode: episode.title,
      ...(speaker !== '' && { speaker }),
      date: date.slice(0, 10),
      every: everyWord,
    },
    filters: {
      ...dealOut('show', [podcast.id]),
      ...dealOut(
        'topic',
        topics.map((topic) => topic.id),
      ),
      ...dealOut('person', people),
      year: [date.slice(0, 4)],
    },
    published: date,
  }
}

function dealOut(kind: string, ids: readonly string[]): SearchRecord['filters'] {
  return Object.fromEntries(Map.groupBy(ids, (id) => filterFor(kind, id)))
}

function placePeople(volumes: PlacedInsight[][]): SearchPeople {
  const names = new Map<string, string>()
  const slugs = volumes.map((insights) =>
    insights.flatMap(peopleIn).map(({ slug, name }) => {
      if (!names.has(slug)) names.set(slug, name)
      return slug
    }),
  )
  const placed = [...place(slugs)].map(([slug, places]) => ({ slug, name: names.get(slug) ?? slug, volumes: places }))
  placed.sort((a, b) => (a.name < b.name ? -1 : 1))
  return Object.fromEntries(placed.map(({ slug, ...person }) => [slug, person]))
}

/** Who is quoted, and who is named. */
function peopleIn({ evidence, people = [], episode, podcast }: PlacedInsight): NamedPerson[] {
  const names = [...evidence.flatMap(({ speaker }) => speaker ?? []), ...people]
  return names.flatMap((name) => identifyPerson(name, { people: episode.people, podcast: podcast.title }) ?? [])
}

/** The volumes in which each value stands, by their places in the list. */
function place(volumes: string[][]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [index, values] of volumes.entries())
    for (const value of new Set(values)) places.set(value, [...(places.get(value) ?? []), index])
  return places
}

function unique(values: string[]): string[] {
  return [...new Set(values)]
}

function dateOf(insight: PlacedInsight): Date {
  return insight.publishedAt
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? language
}

function tagOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
