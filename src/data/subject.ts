import type { Topic } from '#domain/settings.ts'
import type { PlacedInsight } from './library.ts'

/** An insight before or after another on the same subject. */
export interface OnSubject {
  insight: PlacedInsight
  /** The topic that joins the two; `null` where they are related by what they say. */
  topic: Topic | null
}

/** What was said of an insight's subject before and after it, in other episodes. */
export interface Around {
  before: OnSubject | null
  after: OnSubject | null
}

/**
 * Gives what finds for an insight of a list, newest first, what comes just before and just after it in time on its first topic, in other
 * episodes. Related ones are passed over, because its page shows them anyway; only where it has no topic are they its subject.
 */
export function readSubjects(insights: readonly PlacedInsight[]): (insight: PlacedInsight, related: readonly PlacedInsight[]) => Around {
  const subjects = new Map(
    Array.from(Map.groupBy(insights, topicOf), ([topic, list]) => {
      const talks = Map.groupBy(list, episodeOf)
      return [topic, { talks: [...talks.values()], places: new Map(talks.keys().map((episode, place) => [episode, place])) }]
    }),
  )
  return (insight, related) => {
    const topic = insight.topics[0] ?? null
    const { talks = [], places } = subjects.get(topicOf(insight)) ?? {}
    const from = places?.get(episodeOf(insight)) ?? 0
    const wrap = (found: PlacedInsight | undefined): OnSubject | null => (found ? { insight: found, topic } : null)
    if (topic === null) return { before: wrap(nearest(insight, related, -1)), after: wrap(nearest(insight, related, 1)) }
    return { before: wrap(walk(talks, { from, step: 1, related })), after: wrap(walk(talks, { from, step: -1, related })) }
  }
}

/** The first insight of the talks from a place on that is not related, at a later or earlier time than the talk there. */
function walk(
  talks: readonly PlacedInsight[][],
  { from, step, related }: { from: number; step: 1 | -1; related: readonly PlacedInsight[] },
): PlacedInsight | undefined {
  const time = timeOf(talks[from]?.[0])
  for (let at = from + step; at >= 0 && at < talks.length; at += step) {
    const talk = talks[at] ?? []
    if (timeOf(talk[0]) === time) continue
    const found = (step === 1 ? talk : talk.toReversed()).find((insight) => !related.includes(insight))
    if (found) return found
  }
  return undefined
}

/** Of the related insights of other episodes the nearest in time, before (-1) or after (1). */
function nearest(insight: PlacedInsight, related: readonly PlacedInsight[], side: 1 | -1): PlacedInsight | undefined {
  const distance = (other: PlacedInsight) => side * (timeOf(other) - timeOf(insight))
  return related.filter((other) => distance(other) > 0).sort((a, b) => distance(a) - distance(b))[0]
}

function topicOf({ topics }: PlacedInsight): string | undefined {
  return topics[0]?.id
}

function episodeOf({ episode }: PlacedInsight): string {
  return episode.id
}

function timeOf(insight: PlacedInsight | undefined): number {
  return insight?.publishedAt.getTime() ?? 0
}
