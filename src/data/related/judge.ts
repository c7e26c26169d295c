import type { Archive } from './archive.ts'
import { nearAround } from './around.ts'
import { scoreOnScale } from './rank.ts'

/**
 * How likely a reader is to find two insights related: a logistic model of five numbers, each of which makes it likelier; and how likely two
 * must be.
 */
export interface Judge {
  constant: number
  /** Nearness, by which all are ranked. */
  score: number
  /** The root of how near they are by what else their episodes say: a word has another sense in other company. */
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
  constant: -3.68,
  score: 8,
  around: 3.3,
  unknownAround: 0.25,
  weight: 0.65,
  length: 0.7,
  taught: 0.3,
  likely: { first: 0.7, other: 0.75, linked: 0.4 },
}

/**
 * Where the archive is too small to teach it. Fitted to the same links, each put into archives of 60, 150 and 400 insights, and to 360 that
 * this rule and an earlier one had shown in such archives: a small archive has few good links. A blind reader gave 81 of 100 of the earlier rule
 * a 0, and 47 of 100 that are likelier than not; .6 gave 31 of half as many. Short texts are no vaguer there than long ones.
 */
const untaught: Judge = {
  constant: -2.54,
  score: 2.1,
  around: 2.7,
  unknownAround: 0.35,
  weight: 0.98,
  length: 0,
  taught: 0,
  likely: { first: 0.45, other: 0.5, linked: 0.4 },
}

/** From so many on, all are judged as where the judge was fitted. */
const enough = 8000

/** The judge of an archive. */
export function judgeFor({ meaning, embedded }: Pick<Archive, 'meaning' | 'embedded'>): Judge {
  return meaning === null && embedded === null ? untaught : taught
}

/** How many of a list, likeliest first, are likely enough for readers to see it. */
export function countLikely(list: readonly { score: number }[], { likely }: Judge): number {
  const end = list.findIndex(({ score }, at) => score < (at === 0 ? likely.first : likely.other))
  return end === -1 ? list.length : end
}

/** Tells what there is to say for another insight before the words of both are compared, which is dear. */
export function judgeOf(archive: Archive, insight: number): (other: number, score: number) => number {
  const { base, lengths, vectors, embedded } = archive
  const judge = judgeFor(archive)
  const ofAll = judge.constant + (embedded === null ? judge.taught * Math.min(0, Math.log(base / enough)) : 0)
  const around = nearAround(vectors, archive.around, insight)
  const length = lengths[insight]!
  return (other, score) => {
    const near = around(other)
    return (
      ofAll +
      judge.score * (embedded === null ? score : scoreOnScale(archive, insight, other)) +
      judge.around * (near === null ? judge.unknownAround : Math.sqrt(Math.max(0, near))) +
      judge.length * Math.min(length, lengths[other]!)
    )
  }
}

/** The likelihood, from 0 to 1, that a reader finds two related, by what else there is to say for it and what the words of both weigh. */
export function likelihoodOf(judge: Judge, said: number, weight: number): number {
  return 1 / (1 + Math.exp(-said - judge.weight * Math.log(weight)))
}

/** What the words of any two weigh at most: 1 of 10,000 pairs has more. */
const mostWeight = 4.5

/** Whether two may be likely enough for a link, whatever their words weigh. */
export function mayBeLikely(judge: Judge, said: number): boolean {
  return likelihoodOf(judge, said, mostWeight) >= judge.likely.linked
}
