import type { Person } from '#domain/episode.ts'
import { attributeOf, childrenOf, textOf, type XmlNode } from './node.ts'
import { cleanTitle } from './text.ts'

/**
 * podcast:person of an item or a channel, each name with each of its roles once. Without a role it is a host (the specification's
 * default). itunes:author is never taken for a person: it is as often a company, and a wrong speaker is worse than none.
 */
export function readPeople(node: XmlNode): Person[] {
  const people = childrenOf(node, 'podcast:person').flatMap((person) => {
    const name = cleanTitle(textOf(person) || (attributeOf(person, 'name') ?? ''))
    return name === '' ? [] : [{ name, role: attributeOf(person, 'role')?.toLowerCase() ?? 'host' }]
  })
  return uniquePeople(people)
}

/** The same people without repetitions. */
function uniquePeople(people: Person[]): Person[] {
  return [...new Map(people.map((person) => [JSON.stringify([person.name, person.role]), person])).values()]
}
