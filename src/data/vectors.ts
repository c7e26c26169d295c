import type { PlacedInsight } from './library.ts'
import { isPlain, readWords } from './stems.ts'

/** What is left of the weight of a word that every subject uses. */
const plainShare = 0.3

/** An insight as weights by stem, of unit length. */
export interface Vector {
  weights: Map<string, number>
  /** Stems of the headline. */
  headline: Set<string>
  /** How each stem is written in the text. */
  forms: Map<string, string>
}

/** The texts of an archive, weighed. */
export interface Scale {
  vectors: Vector[]
  /** Stems that are rare enough to be named as a reason. */
  named: Set<string>
}

/**
 * Weighs the words of each insight: (1 + ln tf) * ln((N + 1) / (df + .5)) over stems, names of speakers left out, words of every
 * subject at a fraction.
 */
export function weigh(insights: PlacedInsight[]): Scale {
  const names = new Set(insights.flatMap((insight) => namesOf(insight)))
  const counted = insights.map((insight) => countWords(`${insight.title}\n${insight.paragraphs.join('\n')}`, names))
  const documents = new Map<string, number>()
  for (const { counts } of counted) for (const stem of counts.keys()) documents.set(stem, (documents.get(stem) ?? 0) + 1)
  const weightOf = new Map([...documents].map(([stem, df]) => [stem, Math.log((insights.length + 1) / (df + 0.5))]))
  // A word must be rarer than this to be a reason; in a small archive no word can be very rare.
  const rare = Math.min(3, 0.5 * Math.log(insights.length + 1))
  const proper = new Set(counted.flatMap((text) => [...text.proper]))

  const vectors = counted.map(({ counts, forms }, index) => {
    const raw = [...counts].map(([stem, tf]) => {
      const weight = (1 + Math.log(tf)) * Math.max(0, weightOf.get(stem) ?? 0)
      return [stem, isPlain(stem) ? weight * plainShare : weight] as const
    })
    const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1
    return {
      headline: new Set(readWords(insights[index]?.title ?? '').map((word) => word.stem)),
      weights: new Map(raw.map(([stem, weight]) => [stem, weight / length])),
      forms: new Map([...forms].map(([stem, form]) => [stem, proper.has(stem) ? form : lowerFirst(form)])),
    }
  })
  return { vectors, named: new Set([...weightOf].flatMap(([stem, weight]) => (weight >= rare ? stem : []))) }
}

/** Where a stem stands, and with which weight. */
export interface Posting {
  places: Int32Array
  weights: Float64Array
}

/** The vectors by stem: which of them hold it. */
export function invert(vectors: Vector[]): Map<string, Posting> {
  const lists = new Map<string, { places: number[]; weights: number[] }>()
  vectors.forEach((vector, place) => {
    for (const [stem, weight] of vector.weights) {
      const list = lists.get(stem) ?? { places: [], weights: [] }
      lists.set(stem, list)
      list.places.push(place)
      list.weights.push(weight)
    }
  })
  return new Map(
    [...lists].map(([stem, list]) => [stem, { places: Int32Array.from(list.places), weights: Float64Array.from(list.weights) }]),
  )
}

/** How often each stem stands in a text, how it is written, and which are written with a capital within a sentence. */
function countWords(text: string, names: Set<string>): { counts: Map<string, number>; forms: Map<string, string>; proper: Set<string> } {
  const counts = new Map<string, number>()
  const forms = new Map<string, string>()
  const proper = new Set<string>()
  for (const { form, stem, initial } of readWords(text)) {
    if (names.has(stem)) continue
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
    const isLower = form === form.toLowerCase()
    if (!forms.has(stem) || isLower) forms.set(stem, form)
    if (!isLower && !initial) proper.add(stem)
  }
  return { counts, forms, proper }
}

/** Stems of the names of those who speak: naming the speaker is not a subject. */
function namesOf(insight: PlacedInsight): string[] {
  const people = insight.episode.people.map((person) => person.name)
  const speakers = insight.evidence.flatMap((evidence) => evidence.speaker ?? [])
  return readWords([...people, ...speakers].join(' ')).map((word) => word.stem)
}

/** `Averaging` at the head of a sentence to `averaging`; `HTTP` stays. */
function lowerFirst(form: string): string {
  return /^\p{Lu}\p{Ll}*$/u.test(form) ? form.toLowerCase() : form
}
