import { cutLetters, groupByLetter, type Letter, type LetterPage, letterPath } from './letters.ts'

/** A line of an index: a name, its page below the base, and how many insights there are of it. */
export interface Entry {
  name: string
  path: string
  count: number
  /** BCP 47 tag of the name, where it is known. */
  lang?: string | undefined
}

/** A page of one letter, and where it stands below the base. */
export type PlacedLetter = LetterPage<Entry> & { path: string }

/** An index from A to Z: whole on one page as long as it is not long, otherwise with pages for each letter. */
export interface LetterIndex {
  letters: Letter<Entry>[]
  /** Empty where one page holds all. */
  pages: PlacedLetter[]
  /** The letters to go to: fragments of the page that holds all, or the first page of each. */
  row: { letter: string; path: string }[]
}

/** Names that one page holds. */
const mostOnPage = 400

/** Cuts an index that stands at `base` (`people/`), sorted by `keyOf`. */
export function cutIndex(entries: readonly Entry[], { base, keyOf }: { base: string; keyOf: (name: string) => string }): LetterIndex {
  const letters = groupByLetter(entries, ({ name }) => keyOf(name))
  if (entries.length <= mostOnPage) {
    return { letters, pages: [], row: letters.map(({ letter, slug }) => ({ letter, path: `#letter-${slug}` })) }
  }
  const pages = cutLetters(letters, mostOnPage).map((page) => ({ ...page, path: `${base}${letterPath(page)}` }))
  return { letters, pages, row: pages.filter(({ number }) => number === 1).map(({ letter, path }) => ({ letter, path })) }
}

/** The pages of one letter, each with the way to the others, as `getStaticPaths` hands them out. */
export function letterPaths({ pages, row }: LetterIndex, base: string) {
  return pages.map((page) => ({
    params: { letter: page.path.slice(`${base}letter/`.length).replace(/\/$/, '') },
    props: { page, row, others: pages.filter(({ letter }) => letter === page.letter).map(({ number, path }) => ({ number, path })) },
  }))
}
