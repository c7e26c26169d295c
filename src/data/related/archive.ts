import { makeReader, type Reader, type Tokens } from '../stems.ts'
import { type Around, makeAround } from './around.ts'
import { readRows, textOf, textsOf } from './corpus.ts'
import { measureCrowds } from './crowds.ts'
import { placeEmbeddings, scaleOf } from './embedded.ts'
import { expand } from './expand.ts'
import { type Forms, isCapital, isInitial, makeForms, readForms } from './forms.ts'
import { type RelatedInsight, timeOf } from './insight.ts'
import { kinOf } from './kin.ts'
import { type Limits, leastWords } from './limits.ts'
import { fewestTexts, learnMeaning, type Meaning, type Placed, placeTexts } from './meaning.ts'
import type { Kin, Pools } from './pools.ts'
import { scanAll } from './scan.ts'
import { leastScore } from './score.ts'
import { speakersSoFar } from './speakers.ts'
import { readSpoken, type Spoken } from './spoken.ts'
import { type Vectors, type Weights, weighRows, weighTerms } from './weigh.ts'

/** The insights of one language, oldest first, read, weighed and compared. */
export interface Archive {
  insights: readonly RelatedInsight[]
  /** So many of the oldest taught what is known of the whole: all else rests on two insights and them, so that old lists stay still. */
  base: number
  reader: Reader
  /** Headline and body, in which reasons are looked up, and where their terms stand. */
  textOf: (insight: number) => string
  tokensOf: (insight: number) => Tokens
  /** By term: more often written with a capital within a sentence than without if above 0. */
  capitals: Int32Array
  /** By term, 1 for words that every subject uses. */
  plain: Uint8Array
  /** How each text writes its terms. */
  forms: Forms
  /** The idf from which a term is rare enough to be a reason; in a small archive none can be very rare. */
  rare: number
  weights: Weights
  /** What each says in its own words: reasons rest on these. */
  vectors: Vectors
  /** The same, in a small archive with words of its nearest: lists are ranked by these. */
  ranked: Vectors
  kin: Kin
  /** What the other insights of their episodes say. */
  around: Around
  /** What is said in the whole of their episodes, where it is known. */
  spoken: Spoken
  /** By insight, the logarithm of the length of its body, as a share of what is usual. */
  lengths: Float64Array
  /** The least score that is asked for: pools leave out what cannot come to it. */
  least: number
  /** `null` where the archive is so small that all are weighed. */
  pools: Pools | null
  /** How crowded the surroundings of each are. */
  crowds: Float32Array
  /** `null` where the archive is too small to teach it. */
  meaning: Meaning | null
  /** Where each text lies in it, packed. */
  placed: Int8Array
  /** Where a model placed each; `null` where none did. */
  embedded: Placed | null
  /** What its cosines are multiplied by where pairs are judged (related/embedded.ts). */
  modelScale: number
}

/** Smaller archives teach whole. */
const wholeUpTo = 40
/** In larger ones this share at least is too young to teach: what comes late or is edited is mostly young. */
const slack = 1.02
/** By how much the number of those that teach grows at a time. */
const step = 1.1

/** Reads and compares insights of one language, a primary subtag, oldest first, for lists of such limits. */
export function readArchive(
  insights: readonly RelatedInsight[],
  primary: string,
  limits: Pick<Limits, 'sameEpisode' | 'reasoned' | 'floor'>,
): Archive {
  const reader = makeReader(primary)
  const speakersOf = speakersSoFar(insights)
  const base = teachersOf(insights)
  const { tokensOf, counts, baseTerms } = readRows(insights, { reader, speakersOf, base })
  const texts = { textOf: textsOf(insights), tokensOf }
  const { shows, episodes } = kinOf(insights)
  const kin = { shows, episodes: limits.sameEpisode ? Int32Array.from(episodes.keys()) : episodes }
  const plain = markPlain(reader)
  const weights = weighTerms(counts, { base, episodes, termCount: baseTerms })
  const vectors = weighRows(counts, weights)
  const meaning = learnMeaning(vectors, base)
  const ranked = base < fewestTexts ? expand(vectors, { base, episodes: kin.episodes }) : vectors
  const placed = meaning === null ? new Int8Array() : placeTexts(vectors, meaning)
  const embedded = placeEmbeddings(insights, base)
  const places = placesOf({ meaning, placed, embedded })
  const least = limits.reasoned ? leastScore({ meaning, embedded }) : Number.NEGATIVE_INFINITY
  return {
    insights,
    base,
    reader,
    ...texts,
    forms: readForms(vectors, { ...texts, written: makeForms(reader.language), termCount: reader.words.length }),
    rare: rareFrom(base),
    capitals: countCapitals(insights.slice(0, base), tokensOf, baseTerms),
    plain,
    weights,
    vectors,
    ranked,
    kin,
    around: makeAround(vectors, episodes),
    spoken: readSpoken(insights, { base, episodes, reader }),
    lengths: measureLengths(insights, base),
    least,
    ...(meaning === null || places === null
      ? { pools: null, crowds: measureCrowds(ranked, { episodes: kin.episodes, base }) }
      : scanAll({ vectors, placed: places, kin, base, least, leastWords: leastWords(limits) })),
    meaning,
    placed,
    embedded,
    modelScale: scaleOf(embedded, { dimensions: meaning?.dimensions ?? 0, places: placed }, base),
  }
}

/** Where a model placed the insights, else where the archive did; `null` where neither could. */
export function placesOf(given: Pick<Archive, 'embedded' | 'placed'> & { meaning: Meaning }): Placed
export function placesOf(given: Pick<Archive, 'embedded' | 'meaning' | 'placed'>): Placed | null
export function placesOf({ embedded, meaning, placed }: Pick<Archive, 'embedded' | 'meaning' | 'placed'>): Placed | null {
  return embedded ?? (meaning && { dimensions: meaning.dimensions, places: placed })
}

/** By term, 1 for words that every subject uses. */
export function markPlain({ words, language }: Reader): Uint8Array {
  return Uint8Array.from(words, (word) => (language.plain.has(word) ? 1 : 0))
}

/** The idf from which a term is rare enough to be a reason; in a small archive none can be very rare. */
export function rareFrom(base: number): number {
  return Math.min(3, 0.5 * Math.log(base + 1))
}

/** By insight, the logarithm of the length of its body, as a share of what is usual: the geometric mean of the first `base`. */
export function measureLengths(insights: readonly RelatedInsight[], base: number): Float64Array {
  const lengths = Float64Array.from(insights, ({ body }) => Math.max(1, body.length))
  const usual = Math.exp(lengths.subarray(0, base).reduce((sum, length) => sum + Math.log(length), 0) / base)
  return lengths.map((length) => Math.log(length / usual))
}

/**
 * How many of the oldest teach what is known of the whole: a number that depends on the size alone and moves seldom. Those of one moment, as
 * of one episode, teach together; without dates all do.
 */
export function teachersOf(insights: readonly RelatedInsight[]): number {
  const count = insights.length
  if (count <= wholeUpTo) return count
  let teachers = wholeUpTo / slack
  while (teachers * step * slack <= count) teachers *= step
  const last = timeOf(insights[Math.floor(teachers) - 1]!)
  const next = insights.findIndex((insight, index) => index >= teachers && timeOf(insight) !== last)
  return next < 0 ? count : next
}

function countCapitals(insights: readonly RelatedInsight[], tokensOf: (row: number) => Tokens, termCount: number): Int32Array {
  const capitals = new Int32Array(termCount)
  insights.forEach((insight, index) => {
    const text = textOf(insight)
    const tokens = tokensOf(index)
    for (let from = 0; from < tokens.length; from += 3) {
      if (isInitial(tokens, from)) continue
      capitals[tokens[from]!]! += isCapital(text, tokens[from + 1]!) ? 1 : -1
    }
  })
  return capitals
}
