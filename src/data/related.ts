import type { Topic } from '#domain/settings.ts'
import type { PlacedInsight } from './library.ts'
import { isPlain } from './stems.ts'
import { invert, type Scale, weigh } from './vectors.ts'

/** A related insight and why it is one. */
export interface Neighbour {
  insight: PlacedInsight
  /** 0 to 1: cosine of the two texts. */
  score: number
  /** The words that both speak of, strongest first, as the first of the two texts has them; empty where only a topic is shared. */
  terms: string[]
  /** A topic of both, where there are no terms to name. */
  topic: Topic | null
}

/** At most this many for one insight; fewer where the rest are not near enough. */
const most = 10
/** Of them from one show at most. */
const mostPerShow = 2
/** Where words link fewer than this, insights of the same topic fill up. */
const fewest = 3
/** Cosine under which two texts have only chance words in common (chosen by reading lists). */
const floor = 0.05
/** The same for insights that share a topic. */
const topicFloor = 0.02
/** A second word must carry this share of the score, unless the two share a topic or a word of their headlines, or are very near. */
const support = 0.1
/** Cosine from which one shared word is enough. */
const veryNear = 0.2
/** Words named as the reason. */
const namedTerms = 3

/**
 * Ranks for each insight those of other episodes in the same language that speak of the same (vectors.ts says how words weigh): by
 * cosine, where at least one shared word is worth naming. `language` stands for insights of which nobody says the language.
 */
export function selectRelated(insights: PlacedInsight[], language: string): Map<string, Neighbour[]> {
  const tongues = Map.groupBy(insights, (insight) => (insight.language ?? language).toLowerCase().split('-')[0])
  return new Map([...tongues.values()].flatMap((ofTongue) => [...relate(ofTongue)]))
}

function relate(insights: PlacedInsight[]): Map<string, Neighbour[]> {
  const scale = weigh(insights)
  const postings = invert(scale.vectors)
  const scores = new Float64Array(insights.length)
  return new Map(
    insights.map((insight, index) => {
      scores.fill(0)
      for (const [stem, weight] of scale.vectors[index]?.weights ?? []) {
        const { places, weights } = postings.get(stem) ?? { places: [], weights: [] }
        for (let at = 0; at < places.length; at++) {
          const place = places[at] ?? 0
          scores[place] = (scores[place] ?? 0) + weight * (weights[at] ?? 0)
        }
      }
      return [insight.id, pick({ insight, index, insights, scores, scale })]
    }),
  )
}

function pick(one: { insight: PlacedInsight; index: number; insights: PlacedInsight[]; scores: Float64Array; scale: Scale }): Neighbour[] {
  const { insight, index, insights, scores, scale } = one
  const neighbours: Neighbour[] = []
  const perShow = new Map<string, number>()
  const take = (neighbour: Neighbour) => {
    const show = neighbour.insight.podcast.id
    const taken = perShow.get(show) ?? 0
    if (taken >= mostPerShow) return
    neighbours.push(neighbour)
    perShow.set(show, taken + 1)
  }
  for (const place of rankPlaces(scores, floor)) {
    if (neighbours.length === most) break
    const other = insights[place]
    const score = scores[place] ?? 0
    if (other === undefined || other.episode.id === insight.episode.id) continue
    const terms = explain(scale, { index, place, score, topic: sharedTopic(insight, other) })
    if (terms.length > 0) take({ insight: other, score, terms, topic: null })
  }
  if (neighbours.length >= fewest || insight.topics.length === 0) return neighbours
  const known = new Set(neighbours.map((neighbour) => neighbour.insight.id))
  for (const place of rankPlaces(scores, topicFloor)) {
    if (neighbours.length >= fewest) break
    const other = insights[place]
    if (other === undefined || other.episode.id === insight.episode.id || known.has(other.id)) continue
    const topic = sharedTopic(insight, other)
    if (topic !== null) take({ insight: other, score: scores[place] ?? 0, terms: [], topic })
  }
  return neighbours
}

/** The places of the scores from `from` on, highest first. */
function rankPlaces(scores: Float64Array, from: number): number[] {
  const places: number[] = []
  for (let place = 0; place < scores.length; place++) {
    if ((scores[place] ?? 0) >= from) places.push(place)
  }
  return places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}

/** The words that two texts share and that are worth naming; empty where the nearness rests on one word or on common ones. */
function explain(
  { vectors, named }: Scale,
  { index, place, score, topic }: { index: number; place: number; score: number; topic: Topic | null },
): string[] {
  const own = vectors[index]
  const theirs = vectors[place]
  if (own === undefined || theirs === undefined) return []
  const shared = [...own.weights]
    .map(([stem, weight]) => ({ stem, product: weight * (theirs.weights.get(stem) ?? 0) }))
    .filter(({ stem, product }) => product > 0 && !isPlain(stem))
    .sort((a, b) => b.product - a.product || a.stem.localeCompare(b.stem))
  const headlined = shared.some(({ stem }) => own.headline.has(stem) && theirs.headline.has(stem))
  const supported = score >= veryNear || topic !== null || headlined || (shared[1]?.product ?? 0) >= support * score
  if (!supported) return []
  return shared
    .filter(({ stem }) => named.has(stem))
    .slice(0, namedTerms)
    .map(({ stem }) => own.forms.get(stem) ?? stem)
}

function sharedTopic(a: PlacedInsight, b: PlacedInsight): Topic | null {
  return a.topics.find((topic) => b.topics.some((other) => other.id === topic.id)) ?? null
}
