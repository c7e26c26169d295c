import type { PlacedInsight } from './library.ts'

/** An insight with the two beside it in the same talk. */
export interface Neighbourhood {
  insight: PlacedInsight
  earlier: PlacedInsight | null
  later: PlacedInsight | null
}

/** Each insight with those before and after it in its episode, from a list in the order of the talk within each episode. */
export function* selectNeighbours(insights: readonly PlacedInsight[]): Generator<Neighbourhood> {
  const ofSameEpisode = (insight: PlacedInsight, other: PlacedInsight | undefined) =>
    other?.episode.id === insight.episode.id ? other : null
  for (const [index, insight] of insights.entries()) {
    yield {
      insight,
      earlier: ofSameEpisode(insight, insights[index - 1]),
      later: ofSameEpisode(insight, insights[index + 1]),
    }
  }
}
