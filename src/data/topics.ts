import type { Podcast } from '#domain/podcast.ts'
import type { Topic } from '#domain/settings.ts'
import type { Library, PlacedInsight } from './library.ts'
import { type Tally, tallyBy } from './tally.ts'
import { countAlong, cutTimeline, type Span } from './timeline.ts'

/** A topic with its insights, newest first. */
export interface TopicShelf {
  topic: Topic
  insights: PlacedInsight[]
}

/** Every topic of the publisher's list, fullest first, then by name; those without an insight come last. */
export function selectTopics({ settings, insights }: Pick<Library, 'settings' | 'insights'>): TopicShelf[] {
  const shelves = new Map<string, TopicShelf>(settings.topics.map((topic) => [topic.id, { topic, insights: [] }]))
  for (const insight of insights) {
    for (const topic of insight.topics) shelves.get(topic.id)?.insights.push(insight)
  }
  return [...shelves.values()].sort((a, b) => b.insights.length - a.insights.length || a.topic.name.localeCompare(b.topic.name))
}

/** Insights that two topics must share to be called related: one is chance. */
const fewestShared = 2

/** The topics that go with one: those of its own insights, by cosine of the two sets (n(a and b) over the root of n(a) n(b)). */
export function relateTopics({ topic, insights }: TopicShelf, sizes: ReadonlyMap<string, number>): Topic[] {
  const shared = tallyTopics(insights).filter(({ item, count }) => item.id !== topic.id && count >= fewestShared)
  const nearness = ({ item, count }: Tally<Topic>) => count / Math.sqrt(insights.length * (sizes.get(item.id) ?? count))
  return shared.sort((a, b) => nearness(b) - nearness(a) || a.item.name.localeCompare(b.item.name)).map(({ item }) => item)
}

/** Every topic along the same time, for an index; without labels and span where there is too little to show. */
export function courseTopics(
  shelves: readonly TopicShelf[],
  language: string,
): { labels: string[]; span: Span | null; rows: (TopicShelf & { counts: number[] })[] } {
  const datesOf = (insights: readonly PlacedInsight[]) => insights.map(({ publishedAt }) => publishedAt)
  const timeline = cutTimeline(
    shelves.flatMap(({ insights }) => datesOf(insights)),
    language,
  )
  return {
    labels: timeline?.labels ?? [],
    span: timeline?.span ?? null,
    rows: shelves.map((shelf) => ({ ...shelf, counts: timeline ? countAlong(timeline, datesOf(shelf.insights)) : [] })),
  }
}

/** What insights speak of, most first. */
export function tallyTopics(insights: readonly PlacedInsight[]): Tally<Topic>[] {
  return tallyBy(
    insights.flatMap(({ topics }) => topics),
    { key: ({ id }) => id, name: ({ name }) => name },
  )
}

/** The shows that insights come from, most first. */
export function tallyShows(insights: readonly PlacedInsight[]): Tally<Podcast>[] {
  return tallyBy(
    insights.map(({ podcast }) => podcast),
    { key: ({ id }) => id, name: ({ title }) => title },
  )
}
