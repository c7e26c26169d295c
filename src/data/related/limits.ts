import { oneSquared } from './weigh.ts'

/** What a list may hold. */
export interface Limits {
  /** Neighbours of one insight. */
  most: number
  /** Of them from one show; insights without a show are not counted. */
  mostPerShow: number
  /** The least share of a cosine that must rest on words of a subject, where `reasoned`. */
  floor: number
  /** Whether a neighbour must have a word worth naming in common, and support or a likelihood beside it. */
  reasoned: boolean
  /** Whether insights of the same episode may be neighbours. */
  sameEpisode: boolean
  /** Whether only insights of the same show may be neighbours. */
  ownShow: boolean
  /** Whether all others are weighed, rather than those that one search of all pairs found near: slower, and nearly the same. */
  exact: boolean
  /** Whether of several that say nearly the same only the nearest is listed. */
  fold: boolean
}

/** Limits of the lists that readers see. The floor was chosen by reading lists. */
export const forReaders: Limits = {
  most: 10,
  mostPerShow: 2,
  floor: 0.04,
  reasoned: true,
  sameEpisode: false,
  ownShow: false,
  exact: false,
  fold: true,
}

/** The least product of words of two, in units of `oneSquared`, that can come to the floor. */
export function leastWords({ reasoned, floor }: Pick<Limits, 'reasoned' | 'floor'>): number {
  return reasoned ? Math.ceil(Math.max(0, Math.min(1, floor)) * oneSquared) : 0
}
