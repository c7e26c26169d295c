import type { SearchPeople } from '../data/search-records.ts'

/** People whose names are told where several are meant; of more, how many there are. */
const mostNamed = 4

/**
 * The slugs of the people who are meant by what a reader typed, or an address says: the slug itself, the name in full, or the beginnings of
 * words of it, in any order. Accents, apostrophes and case do not count.
 */
export function findPeople(people: SearchPeople, typed: string): string[] {
  if (Object.hasOwn(people, typed)) return [typed]
  const asked = wordsOf(typed)
  if (asked.length === 0) return []
  // A slug has its letters plainer still: “soren-aas” for “Søren Aas”.
  const named = Object.entries(people).map(([slug, { name }]) => ({ slug, spellings: [wordsOf(name), slug.split('-')] }))
  const whole = named.filter(({ spellings }) => spellings.some((words) => words.join(' ') === asked.join(' ')))
  const begun = named.filter(({ spellings }) => asked.every((one) => spellings.flat().some((word) => word.startsWith(one))))
  return (whole.length > 0 ? whole : begun).map(({ slug }) => slug)
}

/** Says why a search for a person cannot be made: the name is nobody’s here, or that of several. */
export function describeUnsettled(people: SearchPeople, typed: string): string {
  const names = findPeople(people, typed).map((slug) => people[slug]?.name ?? slug)
  if (names.length === 0) return `Nobody here is called “${typed}”.`
  if (names.length > mostNamed) return `“${typed}” may be one of ${names.length} people. Write more of the name.`
  return `“${typed}” may be ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)}. Write more of the name.`
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFD')
      .replace(/[\p{M}'’`.]+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
