import type { Book } from './book.ts'
import { podcastOf } from './id-parts.ts'
import { type Lesson, learn } from './learn.ts'
import type { Preferences } from './rank-brief.ts'

/** What an insight is about, where it is still among the candidates. */
export type Subjects = ReadonlyMap<string, { topics: readonly string[]; terms: readonly string[] }>

/** Keeping says less than asking for more. */
const keptAmount = 0.5

/** What a reader's book says to the ranking. `subjects` are those of the candidates, by the insight's id. */
export function preferencesOf(book: Book, subjects: Subjects): Preferences {
  return {
    follow: namesOf(book.follow),
    mute: namesOf(book.mute),
    weights: learn(lessonsOf(book, subjects)),
    read: book.read,
    kept: book.kept.map(({ id }) => id),
  }
}

/**
 * What a book teaches: each judgement in full, each kept insight by half, the judgement alone where there are both. What was kept and
 * is no candidate any more teaches its show alone.
 */
export function lessonsOf({ judgements, kept }: Pick<Book, 'judgements' | 'kept'>, subjects: Subjects): Lesson[] {
  const judged = new Set(judgements.map(({ id }) => id))
  return [
    ...judgements.map(({ id, topics, terms, more }) => ({ podcast: podcastOf(id), topics, terms, amount: more ? 1 : -1 })),
    ...kept.flatMap(({ id }) => {
      const { topics, terms } = subjects.get(id) ?? { topics: [], terms: [] }
      return judged.has(id) ? [] : [{ podcast: podcastOf(id), topics, terms, amount: keptAmount }]
    }),
  ]
}

function namesOf({ podcasts, topics, people }: Book['follow']): Preferences['follow'] {
  return { podcasts: Object.keys(podcasts), topics: Object.keys(topics), people: Object.keys(people) }
}
