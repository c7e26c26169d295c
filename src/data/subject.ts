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
 * Finds for each insight, from a list newest first, what comes just before and just after it in time on its first topic, in other
 * episodes. Related ones are passed over, because its page shows them anyway; only where it has no topic are they its subject.
 */
export function selectAround(insights: readonly PlacedInsight[], relatedTo: (id: string) => readonly PlacedInsight[]): Map<string, Around> {
  const talksOf = new Map(
    [...Map.groupBy(insights, ({ topics }) => topics[0]?.id)].map(([topic, list]) => [topic, [...Map.groupBy(list, episodeOf).values()]]),
  )
  const around = new Map<string, Around>()
  for (const [topicId, talks] of talksOf) {
    for (const [at, talk] of talks.entries()) {
      for (const insight of talk) {
        const related = relatedTo(insight.id)
        const topic = insight.topics[0] ?? null
        const wrap = (found: PlacedInsight | undefined): OnSubject | null => (found ? { insight: found, topic } : null)
        around.set(
          insight.id,
          topicId === undefined
            ? { before: wrap(nearest(insight, related, -1)), after: wrap(nearest(insight, related, 1)) }
            : { before: wrap(walk(talks, { from: at, step: 1, related })), after: wrap(walk(talks, { from: at, step: -1, related })) },
        )
      }
    }
  }
  return around
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

function episodeOf({ episode }: PlacedInsight): string {
  return episode.id
}

function timeOf(insight: PlacedInsight | undefined): number {
  return insight?.publishedAt.getTime() ?? 0
}
