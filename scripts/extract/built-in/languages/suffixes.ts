/** A light stemmer: takes the first of the endings (longest first) that leaves at least four letters, and folds accents. */
export function suffixStemmer(endings: string[]): (word: string) => string {
  return (word) => {
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '')
    const ending = endings.find((candidate) => bare.endsWith(candidate) && bare.length - candidate.length >= 4)
    return ending === undefined ? bare : bare.slice(0, -ending.length)
  }
}
