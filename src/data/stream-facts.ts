import type { Podcast } from '#domain/podcast.ts'
import type { Topic } from '#domain/settings.ts'
import type { PlacedInsight } from './library.ts'
import { speakersOf } from './people.ts'
import type { NamedPerson } from './person-name.ts'
import { type Tally, tallyBy } from './tally.ts'
import { countAlong, cutTimeline, type Span } from './timeline.ts'
import { tallyShows, tallyTopics } from './topics.ts'

/** The first of a list, and how many it has in all. */
export interface Few<Item> {
  first: Item[]
  total: number
}

/** A count for each piece of time. */
export interface Course {
  labels: string[]
  span: Span
  counts: number[]
}

/** What stands at the head of a stream of insights: of a topic, a show or a person. */
export interface StreamFacts {
  /** Insights over time; `null` where they span less than three weeks. */
  course: Course | null
  shows: Few<Tally<Podcast>>
  topics: Few<Tally<Topic>>
  /** Who is quoted under a full name. */
  speakers: Few<Tally<NamedPerson>>
}

/** Things that are named of a longer list. */
const mostNamed = 10

/** Sums up a stream of insights; dates in `language`. */
export function gatherFacts(insights: readonly PlacedInsight[], language: string): StreamFacts {
  const instants = insights.map(({ publishedAt }) => publishedAt)
  const timeline = cutTimeline(instants, language)
  return {
    course: timeline && { labels: timeline.labels, span: timeline.span, counts: countAlong(timeline, instants) },
    shows: takeFew(tallyShows(insights)),
    topics: takeFew(tallyTopics(insights)),
    speakers: takeFew(tallySpeakers(insights)),
  }
}

/** A topic of a show, over the show's time. */
export interface TopicCourse {
  topic: Topic
  total: number
  counts: number[]
}

export interface TopicCourses {
  labels: string[]
  span: Span
  /** On one scale. */
  rows: TopicCourse[]
}

/** What a show speaks of over time: its commonest topics, on one scale. `null` where there is no time or no topic to show. */
export function courseOfTopics(insights: readonly PlacedInsight[], language: string): TopicCourses | null {
  const timeline = cutTimeline(
    insights.map(({ publishedAt }) => publishedAt),
    language,
  )
  const topics = tallyTopics(insights).slice(0, mostCourses)
  if (timeline === null || topics.length === 0) return null
  const byTopic = Map.groupBy(
    insights.flatMap(({ topics: own, publishedAt }) => own.map(({ id }) => ({ id, publishedAt }))),
    ({ id }) => id,
  )
  const rows = topics.map(({ item, count }) => {
    const instants = (byTopic.get(item.id) ?? []).map(({ publishedAt }) => publishedAt)
    return { topic: item, total: count, counts: countAlong(timeline, instants) }
  })
  return { labels: timeline.labels, span: timeline.span, rows }
}

/** Topics in the chart of a show. */
const mostCourses = 6

/** The first few of a list. */
export function takeFew<Item>(items: readonly Item[], most = mostNamed): Few<Item> {
  return { first: items.slice(0, most), total: items.length }
}

function tallySpeakers(insights: readonly PlacedInsight[]): Tally<NamedPerson>[] {
  return tallyBy(insights.flatMap(speakersOf), { key: ({ slug }) => slug, name: ({ name }) => name })
}
