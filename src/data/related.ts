import type { PlacedInsight } from './library.ts'
import { readWords } from './stems.ts'

/** A related insight and why it is one. */
export interface Neighbour {
  insight: PlacedInsight
  /** 0 to 1: cosine of the two texts. */
  score: number
  /** The words that both speak of, strongest first, as the first of the two texts has them. */
  terms: string[]
}

/** At most this many for one insight; fewer where the rest are not near enough. */
const most = 10
/** Of them from one show at most. */
const mostPerShow = 2
/** Cosine under which two texts have only chance words in common (chosen by reading lists). */
const floor = 0.07
/** A second word must carry this share of the score, unless the two share a topic. */
const support = 0.15
/** Words named as the reason. */
const namedTerms = 3

/** An insight as weights by stem, of unit length. */
interface Vector {
  weights: Map<string, number>
  /** How each stem is written in the text. */
  forms: Map<string, string>
}

/**
 * Ranks for each insight those of other episodes that speak of the same: cosine of (1 + ln tf) * ln((N + 1) / (df + .5)) over stems,
 * names of speakers left out. No shared word that is rare enough to be named, no link.
 */
export function selectRelated(insights: PlacedInsight[]): Map<string, Neighbour[]> {
  const { vectors, weightOf } = weigh(insights)
  const postings = new Map<string, { index: number; weight: number }[]>()
  vectors.forEach(({ weights }, index) => {
    for (const [stem, weight] of weights) {
      const list = postings.get(stem)
      if (list === undefined) postings.set(stem, [{ index, weight }])
      else list.push({ index, weight })
    }
  })
  // A word must be rarer than this to be a reason; in a small archive no word can be very rare.
  const rare = Math.min(3, 0.5 * Math.log(insights.length + 1))

  const related = new Map<string, Neighbour[]>()
  const scores = new Float64Array(insights.length)
  insights.forEach((insight, index) => {
    scores.fill(0)
    const own = vectors[index]
    if (own === undefined) return
    for (const [stem, weight] of own.weights) {
      for (const posting of postings.get(stem) ?? []) scores[posting.index] = (scores[posting.index] ?? 0) + weight * posting.weight
    }
    const candidates = insights
      .map((other, place) => ({ other, place, score: scores[place] ?? 0 }))
      .filter(({ other, score }) => score >= floor && other.episode.id !== insight.episode.id)
      .sort((a, b) => b.score - a.score || a.other.id.localeCompare(b.other.id))
    related.set(insight.id, pick(candidates))

    function pick(ranked: typeof candidates): Neighbour[] {
      const neighbours: Neighbour[] = []
      const perShow = new Map<string, number>()
      for (const { other, place, score } of ranked) {
        if (neighbours.length === most) break
        const show = perShow.get(other.podcast.id) ?? 0
        const theirs = vectors[place]
        if (show >= mostPerShow || own === undefined || theirs === undefined) continue
        const terms = explain(own, theirs, { score, rare, weightOf, sharesTopic: shareTopic(insight, other) })
        if (terms.length === 0) continue
        neighbours.push({ insight: other, score, terms })
        perShow.set(other.podcast.id, show + 1)
      }
      return neighbours
    }
  })
  return related
}

/** The words that two texts share and that are worth naming; empty where the nearness rests on one word or on common ones. */
function explain(
  own: Vector,
  theirs: Vector,
  { score, rare, weightOf, sharesTopic }: { score: number; rare: number; weightOf: Map<string, number>; sharesTopic: boolean },
): string[] {
  const shared = [...own.weights]
    .map(([stem, weight]) => ({ stem, product: weight * (theirs.weights.get(stem) ?? 0) }))
    .filter(({ product }) => product > 0)
    .sort((a, b) => b.product - a.product || a.stem.localeCompare(b.stem))
  const supported = sharesTopic ? shared.length >= 2 : (shared[1]?.product ?? 0) >= support * score
  if (!supported) return []
  return shared
    .filter(({ stem }) => (weightOf.get(stem) ?? 0) >= rare)
    .slice(0, namedTerms)
    .map(({ stem }) => own.forms.get(stem) ?? stem)
}

function weigh(insights: PlacedInsight[]): { vectors: Vector[]; weightOf: Map<string, number> } {
  const names = new Set(insights.flatMap((insight) => namesOf(insight)))
  const counted = insights.map((insight) => countWords(`${insight.title}\n${insight.paragraphs.join('\n')}`, names))
  const documents = new Map<string, number>()
  for (const { counts } of counted) for (const stem of counts.keys()) documents.set(stem, (documents.get(stem) ?? 0) + 1)
  const weightOf = new Map([...documents].map(([stem, df]) => [stem, Math.log((insights.length + 1) / (df + 0.5))]))
  const vectors = counted.map(({ counts, forms }) => {
    const raw = [...counts].map(([stem, tf]) => [stem, (1 + Math.log(tf)) * Math.max(0, weightOf.get(stem) ?? 0)] as const)
    const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1
    return { weights: new Map(raw.map(([stem, weight]) => [stem, weight / length])), forms }
  })
  return { vectors, weightOf }
}

function countWords(text: string, names: Set<string>): { counts: Map<string, number>; forms: Map<string, string> } {
  const counts = new Map<string, number>()
  const forms = new Map<string, string>()
  for (const { form, stem } of readWords(text)) {
    if (names.has(stem)) continue
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
    const known = forms.get(stem)
    if (known === undefined || form === form.toLowerCase()) forms.set(stem, form)
  }
  return { counts, forms }
}

/** Stems of the names of those who speak: naming the speaker is not a subject. */
function namesOf(insight: PlacedInsight): string[] {
  const people = insight.episode.people.map((person) => person.name)
  const speakers = insight.evidence.flatMap((evidence) => evidence.speaker ?? [])
  return readWords([...people, ...speakers].join(' ')).map((word) => word.stem)
}

function shareTopic(a: PlacedInsight, b: PlacedInsight): boolean {
  return a.topics.some((topic) => b.topics.some((other) => other.id === topic.id))
}
