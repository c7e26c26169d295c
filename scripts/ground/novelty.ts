/** Another insight and how alike its words are. */
export interface Likeness {
  /** 0 to 1. */
  likeness: number
  /** True where it is of the same podcast. */
  sameShow: boolean
}

const chance = 0.15 // likeness up to which two insights share no more than a subject
const most = 8 // nearest insights that count
const sameShowWeight = 1
const otherShowWeight = 0.5

/**
 * How new an insight is against all that was published before it, 0 to 1: 1 where nothing is like it, less for each insight that is, the
 * more alike the less, and one of the same show counts twice as much as one of another.
 */
export function noveltyOf(others: readonly Likeness[]): number {
  const losses = others.map(({ likeness, sameShow }) => {
    const nearness = Math.min(1, Math.max(0, (likeness - chance) / (1 - chance)))
    return nearness * (sameShow ? sameShowWeight : otherShowWeight)
  })
  losses.sort((a, b) => b - a)
  return Math.round(losses.slice(0, most).reduce((novelty, loss) => novelty * (1 - loss), 1) * 100) / 100
}
