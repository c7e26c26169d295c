import type { Weights } from './rank-brief.ts'

/** What a reader made of an insight. */
export interface Lesson {
  podcast: string
  /** Topic ids. */
  topics: readonly string[]
  /** Stems of its words. */
  terms: readonly string[]
  /** 1: more like this; -1: less like this; 0.5: kept. */
  amount: number
}

/** What one lesson adds to the score of whatever shares its show, a topic or a word. */
export const steps = { podcast: 0.04, topic: 0.04, term: 0.06 }
/** However often it is said, one name moves a score by no more than this: following, which is said outright, moves it as much. */
const mostLearned = 0.25

/**
 * What lessons teach: an additive model. The weight of a show, topic or word is its step times the sum of the lessons that have it,
 * held within `mostLearned`; what comes to nothing is left out. Lessons in another order teach the same.
 */
export function learn(lessons: readonly Lesson[]): Weights {
  const sums = { podcasts: new Map<string, number>(), topics: new Map<string, number>(), terms: new Map<string, number>() }
  const add = (sum: Map<string, number>, name: string, amount: number) => sum.set(name, (sum.get(name) ?? 0) + amount)
  for (const { podcast, topics, terms, amount } of lessons) {
    add(sums.podcasts, podcast, amount)
    for (const topic of new Set(topics)) add(sums.topics, topic, amount)
    for (const term of new Set(terms)) add(sums.terms, term, amount)
  }
  return {
    podcasts: weigh(sums.podcasts, steps.podcast),
    topics: weigh(sums.topics, steps.topic),
    terms: weigh(sums.terms, steps.term),
  }
}

function weigh(sums: ReadonlyMap<string, number>, step: number): Record<string, number> {
  const weights = [...sums].map(([name, sum]) => [name, Math.max(-mostLearned, Math.min(mostLearned, sum * step))] as const)
  return Object.fromEntries(weights.filter(([, weight]) => weight !== 0))
}
