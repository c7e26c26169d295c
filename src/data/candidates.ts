import { type CandidateSet, type ListedCandidate, packCandidates } from '#domain/candidates.ts'
import { formsOf, pickTerms } from '#domain/terms.ts'
import type { Library, PlacedInsight } from './library.ts'
import { speakersOf } from './people.ts'
import { makeReader, type Reader } from './stems.ts'

/** The days that a reader's own brief looks back on, from the newest insight. */
export const fortnight = 14
const dayMs = 86_400_000
/** On a quiet site these many are looked at, however old. */
const fewest = 60
/** 100 insights a day: what a phone fetches without waiting. */
const most = 1400

/** What a reader's own brief is chosen from: the insights of the last fortnight, on a quiet site the newest. */
export function selectCandidates({ insights, settings, people }: Pick<Library, 'insights' | 'settings' | 'people'>): CandidateSet {
  const newest = insights[0]?.publishedAt.getTime() ?? 0
  const fresh = insights
    .filter(({ publishedAt }, place) => place < fewest || newest - publishedAt.getTime() < fortnight * dayMs)
    .slice(0, most)
  const readers = new Map<string, Reader>()
  const readerOf = ({ language }: PlacedInsight) => {
    const primary = (language ?? settings.language).toLowerCase().split('-')[0] ?? 'en'
    const reader = readers.get(primary) ?? makeReader(primary)
    readers.set(primary, reader)
    return reader
  }
  const terms = pickTerms(
    fresh.map((insight) => {
      const { language } = readerOf(insight)
      const speaks = (word: string) => {
        const plain = word.toLowerCase().replace(/['’].*$/u, '') // as a stop list has “doesn’t” and “it’s”
        return plain.length > 2 && !/^\p{N}/u.test(plain) && !language.stop.has(plain)
      }
      return { title: insight.title, body: insight.paragraphs.join(' '), speaks }
    }),
  )
  const candidates = fresh.map(
    (insight, place): ListedCandidate => ({
      id: insight.id,
      title: insight.title,
      score: insight.score,
      topics: insight.topics.map(({ id }) => id),
      people: speakersOf(insight).map(({ slug }) => slug),
      terms: terms[place] ?? [],
      ...(insight.echoes && { echoes: insight.echoes }),
    }),
  )
  const named = new Set(candidates.flatMap((candidate) => candidate.people))
  return {
    limits: settings.brief,
    names: {
      podcasts: new Map(fresh.map(({ podcast }) => [podcast.id, podcast.title])),
      topics: new Map(fresh.flatMap(({ topics }) => topics.map(({ id, name }) => [id, name]))),
      people: new Map([...named].flatMap((slug) => (people.has(slug) ? [[slug, people.get(slug)?.person.name ?? slug]] : []))),
    },
    forms: formsOf(candidates),
    candidates,
  }
}

/** The same as a browser fetches it. */
export function listCandidates(library: Pick<Library, 'insights' | 'settings' | 'people'>) {
  return packCandidates(selectCandidates(library))
}
