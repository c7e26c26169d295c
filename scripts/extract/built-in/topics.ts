import type { Topic } from '#domain/settings.ts'
import type { Language } from './language.ts'
import { wordsOf } from './words.ts'

const enough = 1.5 // one term said twice, or one phrase, or two terms
const atMost = 3

/**
 * Topic ids that a passage speaks of, strongest first, at most three; none rather than a wrong one. A term counts by
 * its stem; phrases weigh more than words, the title more than the body, and a term that many topics name less.
 */
export function topicsOf(title: string, body: string, topics: readonly Topic[], language: Language): string[] {
  const stem = (text: string) =>
    wordsOf(text)
      .flatMap((word) => word.split(/[-/]/))
      .map(language.stem)
  const places = [
    { stems: ` ${stem(body).join(' ')} `, weight: 1 },
    { stems: ` ${stem(title).join(' ')} `, weight: 0.5 },
  ]
  const terms = topics.map((topic) => new Set([topic.name, ...topic.terms].map((term) => stem(term).join(' ')).filter(Boolean)))
  const scored = topics.map((topic, index) => {
    let score = 0
    for (const term of terms[index] ?? []) {
      const owners = terms.filter((others) => others.has(term)).length
      const hits = places.reduce((sum, place) => sum + place.weight * Math.min(2, count(place.stems, ` ${term} `)), 0)
      score += (hits * (term.includes(' ') ? 1.6 : 0.8)) / owners
    }
    return { id: topic.id, score }
  })
  return scored
    .filter((topic) => topic.score >= enough)
    .sort((a, b) => b.score - a.score)
    .slice(0, atMost)
    .map((topic) => topic.id)
}

function count(text: string, term: string): number {
  return text.split(term).length - 1
}
