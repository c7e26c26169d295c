/** How a language says cardinal numbers. */
export interface NumberWords {
  /** Words for 0 to 99, said as one word. */
  below100: ReadonlyMap<string, number>
  /** Words for 100 that multiply what stands before (two *hundred*). */
  hundred: ReadonlySet<string>
  /** Hundreds said as one word (doscientos). */
  hundreds: ReadonlyMap<string, number>
  /** Words for 1,000 and more. */
  scales: ReadonlyMap<string, number>
  /** Words that may join the parts of one number (one hundred *and* five). */
  and: ReadonlySet<string>
  /** Words for the decimal mark. */
  point: ReadonlySet<string>
  /** Articles that stand for one before a hundred or a thousand. */
  article: ReadonlySet<string>
  /** Ordinals, said as one word, with their value. */
  ordinals: ReadonlyMap<string, number>
  /** Whether tens and units are joined by `and` (treinta *y* cinco). */
  joinsUnits: boolean
  /** Whether pairs of two digits are years (nineteen eighty-four). */
  pairs: boolean
}

/** A map from words in a row to numbers that rise by `step` from `first`. */
export function counted(words: string, first: number, step = 1): [string, number][] {
  return words
    .trim()
    .split(/\s+/)
    .flatMap((word, index) => word.split('|').map((form): [string, number] => [form, first + index * step]))
}
