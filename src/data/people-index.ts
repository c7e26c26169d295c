import { personPath } from './addresses.ts'
import { cutIndex, type Entry, type LetterIndex } from './letter-index.ts'
import { nameKey } from './letters.ts'
import type { PersonShelf } from './people.ts'

const mostHeard = 60

/** The index of people by last name. Their count is of what they are quoted with or, of those who are not, of what names them. */
export function indexPeople(people: ReadonlyMap<string, PersonShelf>): LetterIndex {
  return cutIndex([...people.values()].map(enter), { base: 'people/', keyOf: nameKey })
}

/** Those who are quoted most, for the head of a long index. */
export function selectHeardMost(people: ReadonlyMap<string, PersonShelf>): Entry[] {
  const shelves = [...people.values()].sort((a, b) => b.said.length - a.said.length || (a.person.slug < b.person.slug ? -1 : 1))
  return shelves.slice(0, mostHeard).map(enter)
}

function enter({ person, said, namedIn }: PersonShelf): Entry {
  return { name: person.name, path: personPath(person.slug), count: said.length || namedIn.length }
}
