/** The part of an index under one letter. */
export interface Letter<Item> {
  /** As it is shown: `A`, `Ж`; `#` for what begins with none. */
  letter: string
  /** As it stands in an address or a fragment. */
  slug: string
  items: Item[]
}

/** A page of a letter of a long index: the first has number 1. */
export interface LetterPage<Item> extends Letter<Item> {
  number: number
  /** How many pages the letter has. */
  pages: number
}

const noLetter = '#'

/** Sorts an index by a key and groups it by the key's first letter, without case and accents; what begins with no letter comes last. */
export function groupByLetter<Item>(items: readonly Item[], keyOf: (item: Item) => string): Letter<Item>[] {
  const { compare } = new Intl.Collator('en')
  const keyed = items.map((item) => ({ item, key: keyOf(item) })).sort((a, b) => compare(a.key, b.key))
  const groups = [...Map.groupBy(keyed, ({ key }) => letterOf(key))]
  groups.sort(([a], [b]) => Number(a === noLetter) - Number(b === noLetter) || compare(a, b))
  return groups.map(([letter, group]) => ({
    letter,
    slug: letter === noLetter ? 'other' : letter.toLowerCase(),
    items: group.map(({ item }) => item),
  }))
}

/** Cuts the letters of a long index into pages of at most `size`. */
export function cutLetters<Item>(letters: readonly Letter<Item>[], size: number): LetterPage<Item>[] {
  return letters.flatMap((letter) => {
    const pages = Math.max(1, Math.ceil(letter.items.length / size))
    return Array.from({ length: pages }, (_, index) => ({
      ...letter,
      items: letter.items.slice(index * size, (index + 1) * size),
      number: index + 1,
      pages,
    }))
  })
}

/** Where a page of a letter stands below its index: `letter/a/`, `letter/a/2/`. */
export function letterPath({ slug, number }: Pick<LetterPage<unknown>, 'slug' | 'number'>): string {
  return number === 1 ? `letter/${slug}/` : `letter/${slug}/${number}/`
}

/** What a title is sorted by: without its article. */
export function titleKey(title: string): string {
  return title.replace(/^(?:the|a|an)\s+(?=\S)/i, '').replace(/^[^\p{L}\p{N}]+/u, '')
}

/** What a person is sorted by: the last name first. */
export function nameKey(name: string): string {
  const words = name.replace(/\s+(?:jr|sr|ii|iii|iv|phd|md)\.?$/i, '').split(' ')
  return `${words.at(-1)} ${words.slice(0, -1).join(' ')}`
}

function letterOf(key: string): string {
  const [first = ''] = key.normalize('NFD')
  return /\p{L}/u.test(first) ? first.toUpperCase() : noLetter
}
