/** Words shorter than this are taken as they are found. */
const shortest = 4

/**
 * The words of a query that Pagefind may have met with another: where no word of an index begins as the query's does, it takes the longest
 * one that the query's begins with ("carbonara": "carbon"). None where the whole is in quotation marks, which are kept to.
 */
export function wordsIn(query: string): string[] {
  if (/^\s*".+"\s*$/u.test(query)) return []
  return query.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word.length >= shortest)
}

/** Whether a text holds a word that begins as one of a query does; accents and case do not count. */
export function holdsWord(text: string, word: string): boolean {
  return ` ${plain(text)}`.includes(` ${plain(word).trim()}`)
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}
