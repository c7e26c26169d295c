import type { Topic } from '#domain/settings.ts'
import type { Language } from './language.ts'
import { wordsOf } from './words.ts'

const enough = 1
const atMost = 3

/**
 * What a term is worth by where it stands: a topic needs 1. A phrase, or a word that is rare in everyday talk, is enough
 * anywhere; a common word is enough in the title and needs another in the body; a word of many meanings needs another wherever it stands.
 */
const worth = {
  specific: { title: 1.5, body: 1 },
  common: { title: 1, body: 0.5 },
  ambiguous: { title: 0.6, body: 0.4 },
}
const leastShare = 0.55 // of a term's length: a shorter word is its root, not a form of it
const again = 0.15 // for a term that is said more than once: it decides between topics

/** Topic ids that a passage speaks of, strongest first, at most three; none rather than a wrong one. Terms are found in all their forms, by their stems. */
export function topicsOf(title: string, body: string, topics: readonly Topic[], language: Language): string[] {
  const places = { title: partsOf(title, language), body: partsOf(body, language) }
  const terms = topics.map((topic) => uniqueTerms([topic.name, ...topic.terms], language))
  const owners = new Map<string, number>()
  for (const own of terms) for (const key of own.keys()) owners.set(key, (owners.get(key) ?? 0) + 1)
  return topics
    .map((topic, index) => ({
      id: topic.id,
      score: Array.from(terms[index] ?? []).reduce(
        (sum, [key, parts]) => sum + scoreOf(parts, places, language) / (owners.get(key) ?? 1),
        0,
      ),
    }))
    .filter((topic) => topic.score >= enough)
    .sort((a, b) => b.score - a.score)
    .slice(0, atMost)
    .map((topic) => topic.id)
}

/** A word, or a part of one with a hyphen. */
interface Part {
  word: string
  stem: string
}

function partsOf(text: string, language: Language): Part[] {
  return wordsOf(text)
    .flatMap((word) => word.split(/[-/]/))
    .map((word) => word.replace(/'s$/, ''))
    .filter(Boolean)
    .map((word) => ({ word, stem: language.stem(word) }))
}

function uniqueTerms(texts: readonly string[], language: Language): Map<string, Part[]> {
  const all = texts.map((text) => partsOf(text, language)).filter((parts) => parts.length > 0)
  return new Map(all.map((parts) => [parts.map((part) => part.stem).join(' '), parts]))
}

function scoreOf(term: readonly Part[], places: { title: readonly Part[]; body: readonly Part[] }, language: Language): number {
  const found = { title: findTerm(places.title, term), body: findTerm(places.body, term) }
  const place = found.title.length > 0 ? 'title' : 'body'
  const [first] = found[place]
  if (first === undefined) return 0
  return worth[kindOf(first, term.length, language)][place] + (found.body.length > 1 ? again : 0)
}

function kindOf(word: string, length: number, language: Language): keyof typeof worth {
  if (length > 1) return 'specific'
  if (language.ambiguous.has(word)) return 'ambiguous'
  return language.everyday === null || language.everyday.has(word) ? 'common' : 'specific'
}

/** The words with which a term stands in a text, once for each time. */
function findTerm(text: readonly Part[], term: readonly Part[]): string[] {
  const found: string[] = []
  for (let at = 0; at + term.length <= text.length; at += 1) {
    const hit = text.slice(at, at + term.length)
    if (hit.every((part, index) => isForm(part, term[index]))) found.push(hit.map((part) => part.word).join(' '))
  }
  return found
}

/** Forms share a stem; but who does something ("maintainer") is not what is done ("maintained"), nor is "account" a form of "accountability". */
function isForm(part: Part, term: Part | undefined): boolean {
  if (term === undefined || part.stem !== term.stem) return false
  if (part.word.length < leastShare * term.word.length) return false
  return !/(?:er|or)$/.test(term.word) || part.word.startsWith(term.word)
}
