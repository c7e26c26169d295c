/** What a score is made of. */
export interface Worth {
  /** 0 to 1: what the engine gives the insight by itself. */
  value: number
  /** 0 to 1: how new it is (novelty.ts). */
  novelty: number
  /** Other shows on which the same idea was told before. */
  echoes: number
}

const noveltyShare = 0.15 // of the value: what an insight loses that is told over and over; mild, so that a good one still beats a poor new one
const echoShare = 0.2 // of what is missing to 1: what very many echoes add; the first adds half of it, the second a quarter

/**
 * How much an insight is worth a reader's minute, 0 to 1. It rises with each of the three, and depends on nothing else, so that insights of
 * different episodes and days can be compared. Novelty takes from the value, and echoes close a part of the gap to 1: independent
 * voices make an idea surer, each one less than the one before.
 */
export function scoreOf({ value, novelty, echoes }: Worth): number {
  const own = within(value) * (1 - noveltyShare * (1 - within(novelty)))
  const voices = 1 - 0.5 ** Math.max(0, echoes)
  return within(own + (1 - own) * echoShare * voices)
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value))
}
