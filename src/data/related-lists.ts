import type { PlacedInsight } from './library.ts'
import type { RankedNeighbour, RelatedInsight } from './related.ts'
import { areParted } from './stances.ts'

/** A related insight and why it is one, without the score, which moves a little whenever an insight comes and is nowhere to be seen. */
export interface Neighbour {
  insight: PlacedInsight
  /** Words and phrases that both have, strongest first, as the first of the two writes them. */
  terms: string[]
  /** Names of topics of both, where they stand in for words or beside a lone one. */
  topics: string[]
}

/** Gives what makes the insights of a list of ids, that of the one named first; left out are those that an editor calls unrelated. */
export function placerOf(insights: readonly PlacedInsight[]): (of: string, list: readonly RankedNeighbour[]) => Neighbour[] {
  const byId = new Map(insights.map((insight) => [insight.id, insight]))
  return (of, list) => {
    const one = byId.get(of)
    return list.flatMap(({ id, terms, topics }) => {
      const insight = byId.get(id)
      if (insight === undefined || (one && areParted(one, insight))) return []
      const both = terms.length > 1 ? [] : insight.topics.filter((topic) => topics.includes(topic.id))
      return { insight, terms, topics: both.map(({ name }) => name) }
    })
  }
}

/** What the ranking reads of insights; `language` stands for those of which nobody says it. */
export function describeAll(insights: readonly PlacedInsight[], language: string): RelatedInsight[] {
  return insights.map((insight) => describe(insight, language))
}

/** What the ranking reads of an insight. */
export function describe(insight: PlacedInsight, language: string): RelatedInsight {
  const { id, title, paragraphs, evidence, topics, podcast, episode, people = [], organisations = [], publishedAt } = insight
  return {
    id,
    title,
    body: paragraphs.join('\n'),
    quotes: evidence.map(({ quote }) => quote),
    topics: topics.map((topic) => topic.id),
    podcast: podcast.id,
    episode: episode.id,
    language: insight.language ?? language,
    speakers: [...episode.people.map(({ name }) => name), ...evidence.flatMap(({ speaker }) => speaker ?? [])],
    names: [...people, ...organisations],
    spoken: episode.transcript?.terms,
    publishedAt,
  }
}
