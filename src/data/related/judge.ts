import type { Archive } from './archive.ts'
import { nearAround } from './around.ts'
import type { Common } from './explain.ts'
import { type Ranking, scoreOnScale } from './rank.ts'
import { nearSpoken } from './spoken.ts'

/** How likely a reader is to find two insights related, by what the whole of both episodes says: a logistic model. */
const heard = {
  constant: -4.45,
  /** The root of how near they are by what is said in their episodes (spoken.ts): a word has another sense in other company. */
  near: 7.64,
  /** Nearness, by which all are ranked, where one word of both can be named, and what it counts more where there are two. */
  lone: 3.23,
  second: 1.46,
  /** The same for what goes beyond `alike`: of 15 pairs beyond .5 with two such words, readers gave one a 0, in whatever company. */
  same: 10,
  alike: 0.45,
  /** The logarithm of the length of the shorter, as a share of what is usual. */
  length: 0.41,
}

/**
 * The same where nobody knows what one of the episodes says, each number of which makes it likelier; and how likely two must be.
 */
export interface Judge {
  constant: number
  /** Nearness, by which all are ranked. */
  score: number
  /** The root of how near they are by what the other insights of their episodes say (around.ts). */
  around: number
  /** What stands for that root where an episode says nothing else: less than most pairs have that come this far. */
  unknownAround: number
  /** The logarithm of what the words of both weigh (`Common.weight`): several that come in bursts, or a common one. */
  weight: number
  /** The logarithm of the length of the shorter, as a share of what is usual: short texts are vague. */
  length: number
  /** The logarithm of how many teach, as a share of `enough`: words and meaning that few taught say less. */
  taught: number
  /**
   * How likely the first link of a list must be, which is better than none, and how likely all others. Less likely ones are no list, but links
   * enough where many of them hold together (threads.ts).
   */
  likely: { first: number; other: number; linked: number }
}

/**
 * Where meaning is learned, or a model tells it. Fitted to 1,500 links of talk in an archive of 8,500 that readers gave 0 to 2: those of random
 * insights that word counts and earlier rules had found, and the likeliest of earlier fits, without which a judge is flattered by its own choice. Where a
 * blind reader gave 46 of 100 links by TF-IDF a 0, it was 15 of 100 with these bounds, and a list for 18 of 100 insights; .65 and .75 gave 23 and
 * 23, .85 6 and 8. What is `taught` is from 160 links in archives of 560 to 2,000: 37 of 100 had a 0 without it, some 20 have with it.
 */
const taught: Judge = {
  constant: -4.48,
  score: 10.1,
  around: 3.3,
  unknownAround: 0.25,
  weight: 0.65,
  length: 0.7,
  taught: 0.3,
  likely: { first: 0.7, other: 0.75, linked: 0.4 },
}

/**
 * Where the archive is too small to teach it. Fitted to the same links, each put into archives of 60, 150 and 400 insights, and to 360 that
 * this rule and an earlier one had shown in such archives: a small archive has few good links. Short texts are no vaguer there than long ones.
 */
const untaught: Judge = {
  constant: -2.78,
  score: 2.74,
  around: 2.7,
  unknownAround: 0.35,
  weight: 0.98,
  length: 0,
  taught: 0,
  likely: { first: 0.45, other: 0.5, linked: 0.4 },
}

/**
 * The same where it is known what episodes say, so that `heard` judges, which was fitted to 1,220 links of real talk that readers marked blind, two of
 * them most, in 38 archives of 90 to 420 insights and four of 610 to 2,730. By cross-validation, of 100 likelier than .75 it is 10 to 18 that have a 0,
 * and 8 or 9 likelier than .8; in small archives 34 likelier than .6, and 31 likelier than .7, where it was 57 of as many links by TF-IDF.
 */
const taughtHeard: Judge = { ...taught, likely: { first: 0.75, other: 0.8, linked: 0.4 } }
const untaughtHeard: Judge = { ...untaught, likely: { first: 0.6, other: 0.7, linked: 0.4 } }

/** From so many on, all are judged as where the judge was fitted. */
const enough = 8000

/** The judge of an archive. */
export function judgeFor({ meaning, embedded, spoken }: Pick<Archive, 'meaning' | 'embedded' | 'spoken'>): Judge {
  const isHeard = spoken.counts.episodes > 0
  if (meaning !== null || embedded !== null) return isHeard ? taughtHeard : taught
  return isHeard ? untaughtHeard : untaught
}

/** How many of a list, likeliest first, are likely enough for readers to see it. */
export function countLikely(list: readonly { score: number }[], { likely }: Pick<Judge, 'likely'>): number {
  const end = list.findIndex(({ score }, at) => score < (at === 0 ? likely.first : likely.other))
  return end === -1 ? list.length : end
}

/** What is to be said for some others beside an insight before the words of two are compared, which is dear; each by its place in a ranking. */
export interface Cases {
  /** What speaks for it whatever words both have, as the logarithm of odds. */
  said: Float64Array
  /** What the logarithm of their weight counts. */
  weight: Float64Array
  /** What a second word counts that can be named. */
  second: Float64Array
}

/** Room for so many cases. */
export function makeCases(count: number): Cases {
  return { said: new Float64Array(count), weight: new Float64Array(count), second: new Float64Array(count) }
}

/** Tells what is to be said for one of a ranking beside an insight, and writes it to its place. Of use until the next is asked for. */
export function judgeOf(archive: Archive, insight: number, judge: Judge): (cases: Cases, ranking: Ranking, at: number) => void {
  const { base, lengths, vectors, embedded } = archive
  const ofAll = judge.constant + (embedded === null ? judge.taught * Math.min(0, Math.log(base / enough)) : 0)
  const spoken = nearSpoken(vectors, archive.spoken, insight)
  let around: ReturnType<typeof nearAround> | null = null // dear, and seldom asked
  return (cases, { others, scores }, at) => {
    const other = others[at]!
    const score = scores[at]!
    const nearness = embedded === null ? score : scoreOnScale(archive, insight, other)
    const length = Math.min(lengths[insight]!, lengths[other]!)
    const near = spoken(other)
    if (near !== null) {
      cases.said[at] = heard.constant + heard.near * Math.sqrt(near) + heard.lone * nearness + heard.length * length
      cases.second[at] = heard.second * Math.max(0, nearness) + heard.same * Math.max(0, nearness - heard.alike)
      cases.weight[at] = 0
      return
    }
    around ??= nearAround(vectors, archive.around, insight)
    const beside = around(other)
    const root = beside === null ? judge.unknownAround : Math.sqrt(Math.max(0, beside))
    cases.said[at] = ofAll + judge.score * nearness + judge.around * root + judge.length * length
    cases.second[at] = 0
    cases.weight[at] = judge.weight
  }
}

/** What the words of two say: what they weigh, and whether two can be named that are not of one word. */
export type Words = Pick<Common, 'weight' | 'isSupported'>

/** The likelihood, from 0 to 1, that a reader finds two related, by what is to be said for it and what the words of both say. */
export function likelihoodOf({ said, weight, second }: Cases, at: number, words: Words): number {
  return 1 / (1 + Math.exp(-said[at]! - weight[at]! * Math.log(words.weight) - (words.isSupported ? second[at]! : 0)))
}

/** What the words of any two say at most: 1 of 10,000 pairs has more weight. */
const most: Words = { weight: 4.5, isSupported: true }

/** Whether two may be likely enough for a link, whatever words both have. */
export function mayBeLikely(cases: Cases, at: number, { likely }: Judge): boolean {
  return likelihoodOf(cases, at, most) >= likely.linked
}
