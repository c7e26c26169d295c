import { typeset } from '#domain/typeset.ts'
import type { PlacedInsight } from './library.ts'
import type { PersonShelf } from './people.ts'
import { identifyPerson } from './person-name.ts'

/** Somebody whom an insight names and who has a page. */
export interface Mention {
  /** The name as the insight writes it. */
  name: string
  slug: string
}

/** A piece of a paragraph; `slug` where it is the name of somebody with a page. */
export interface Piece {
  text: string
  slug: string | null
}

/** Whom an insight names, of those who have a page: its `people`, the longest names first. */
export function selectMentions(
  { people = [], episode, podcast }: Pick<PlacedInsight, 'people' | 'episode' | 'podcast'>,
  shelves: ReadonlyMap<string, PersonShelf>,
): Mention[] {
  const found = people.flatMap((name) => {
    const person = identifyPerson(name, { people: episode.people, podcast: podcast.title })
    return person && shelves.has(person.slug) ? [{ name: typeset(name), slug: person.slug }] : []
  })
  return found.toSorted((a, b) => b.name.length - a.name.length)
}

/** Cuts paragraphs at names: each person is told apart once, where they are first named as whole words. */
export function cutAtMentions(paragraphs: readonly string[], mentions: readonly Mention[]): Piece[][] {
  const seen = new Set<string>()
  return paragraphs.map((paragraph) => {
    let pieces: Piece[] = [{ text: paragraph, slug: null }]
    for (const mention of mentions) {
      if (seen.has(mention.slug)) continue
      const cut = cutOnce(pieces, mention)
      if (cut === null) continue
      seen.add(mention.slug)
      pieces = cut
    }
    return pieces
  })
}

function cutOnce(pieces: readonly Piece[], { name, slug }: Mention): Piece[] | null {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'u')
  for (const [place, { text, slug: taken }] of pieces.entries()) {
    const at = taken === null ? text.search(word) : -1
    if (at < 0) continue
    const around = [
      { text: text.slice(0, at), slug: null },
      { text: name, slug },
      { text: text.slice(at + name.length), slug: null },
    ]
    return [...pieces.slice(0, place), ...around.filter((piece) => piece.text !== ''), ...pieces.slice(place + 1)]
  }
  return null
}
