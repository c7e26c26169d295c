import type { Subject, Wording } from './subject.ts'

/** How much a shared word says of two texts, 0 to 1: its rarity in the archive. */
export type Rarity = (stem: string) => number

const leastLikeness = 0.4 // cosine; pairs on one subject with different claims stay under .35, by reading
const leastShared = 4 // words in common
const [closeLikeness, closeShared] = [0.6, 3] // short insights that are much alike need fewer
const leastTold = 0.4 // share of each headline's matter that the other insight speaks of
const leastHeard = 2 // of them in the quotes of both

/**
 * How alike two insights are (cosine, 0 to 1) where one tells the idea of the other; `null` where it does not, or where that is not sure. Made to be
 * right rather than complete: both headlines must be found in the other's text, the quotes must have words in common too, and neither may
 * deny what the other says. It goes by words: the same idea in quite other words is not seen.
 */
export function echoOf(a: Subject, b: Subject, rarity: Rarity): number | null {
  if (a.language !== b.language || a.language === 'und') return null
  const shared = a.stems.intersection(b.stems)
  if (shared.size < closeShared || a.quote.stems.intersection(b.quote.stems).size < leastHeard) return null
  const likeness = likenessOf(a, b, rarity)
  if (likeness < (shared.size < leastShared ? closeLikeness : leastLikeness)) return null
  if (Math.min(toldOf(a.title, b, rarity), toldOf(b.title, a, rarity)) < leastTold) return null
  return denies(a, b) || denies(b, a) ? null : Math.round(likeness * 100) / 100
}

/** Cosine of two insights' words, weighted by rarity. */
export function likenessOf(a: Subject, b: Subject, rarity: Rarity): number {
  const squares = (stems: Iterable<string>) => sumOf(stems, (stem) => rarity(stem) ** 2)
  const product = Math.sqrt(squares(a.stems) * squares(b.stems))
  return product === 0 ? 0 : squares(a.stems.intersection(b.stems)) / product
}

/** The share of a headline's matter that another insight speaks of; nothing where it has none. */
function toldOf({ stems }: Wording, other: Subject, rarity: Rarity): number {
  const whole = sumOf(stems, rarity)
  return whole === 0 ? 0 : sumOf(stems.intersection(other.stems), rarity) / whole
}

/** True where the headline of one, or its quotes of a word in either headline, negate what the other says and never negates. */
function denies({ title, quote }: Subject, other: Subject): boolean {
  const negatedThere = new Set([...other.title.negated, ...other.body.negated, ...other.quote.negated])
  const claimed = title.stems.union(other.title.stems)
  const denied = title.negated.union(quote.negated.intersection(claimed))
  return [...denied].some((stem) => other.stems.has(stem) && !negatedThere.has(stem))
}

function sumOf(stems: Iterable<string>, weight: (stem: string) => number): number {
  let sum = 0
  for (const stem of stems) sum += weight(stem)
  return sum
}
