import { personPath } from './addresses.ts'
import { cutLetters, groupByLetter, type Letter, type LetterPage, letterPath, nameKey } from './letters.ts'
import type { PersonShelf } from './people.ts'

/** A line of the index of people. */
export interface PersonEntry {
  name: string
  /** Their page below the base. */
  path: string
  /** Insights that quote them, or, of those who are not quoted, that name them. */
  count: number
}

/** The index of people: whole on one page as long as they are not many, otherwise a page for each letter. */
export interface PeopleIndex {
  letters: Letter<PersonEntry>[]
  /** Empty where one page holds all. */
  pages: (LetterPage<PersonEntry> & { path: string })[]
  /** Those quoted most; empty where one page holds all. */
  most: PersonEntry[]
}

/** People that one page holds. */
const mostOnPage = 400
const mostHeard = 60

/** Cuts the index of people by the first letter of the last name. */
export function cutPeople(people: ReadonlyMap<string, PersonShelf>): PeopleIndex {
  const entries = [...people.values()].map(({ person, said, namedIn }) => ({
    name: person.name,
    path: personPath(person.slug),
    count: said.length || namedIn.length,
    said: said.length,
  }))
  const lines = entries.map(({ said: _, ...entry }) => entry)
  const letters = groupByLetter(lines, ({ name }) => nameKey(name))
  if (lines.length <= mostOnPage) return { letters, pages: [], most: [] }
  const most = entries.sort((a, b) => b.said - a.said || (a.path < b.path ? -1 : 1)).slice(0, mostHeard)
  return {
    letters,
    pages: cutLetters(letters, mostOnPage).map((page) => ({ ...page, path: `people/${letterPath(page)}` })),
    most: most.map(({ said: _, ...entry }) => entry),
  }
}
