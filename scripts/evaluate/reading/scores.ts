import { mean } from '../figures.ts'
import type { KeyEntry } from './sheet.ts'

/** A passage with what its readers gave it, in the mean. */
export interface Scored extends KeyEntry {
  score: number
}

/** What readers made of picks and of passages drawn by lot. */
export interface Verdict {
  episodes: number
  picks: { count: number; mean: number; shares: [number, number, number] }
  random: { count: number; mean: number; shares: [number, number, number] }
  /** Pick less random, the mean over the episodes' differences, and half of its 95% interval. */
  difference: { mean: number; margin: number }
  worst: Scored[]
}

const worstCount = 10

/** The verdict over passages that were scored; episodes in which only one kind was are left out of the difference. */
export function judge(scored: readonly Scored[]): Verdict {
  const names = [...new Set(scored.map((entry) => entry.episode))]
  const differences = names.flatMap((name) => {
    const own = scored.filter((entry) => entry.episode === name)
    const [picks, random] = [scoresOf(own, 'pick'), scoresOf(own, 'random')]
    return picks.length > 0 && random.length > 0 ? [mean(picks) - mean(random)] : []
  })
  return {
    episodes: differences.length,
    picks: summarise(scoresOf(scored, 'pick')),
    random: summarise(scoresOf(scored, 'random')),
    difference: { mean: mean(differences), margin: margin(differences) },
    worst: scored
      .filter((entry) => entry.kind === 'pick')
      .sort((a, b) => a.score - b.score || a.sheet - b.sheet || a.number - b.number)
      .slice(0, worstCount),
  }
}

function scoresOf(scored: readonly Scored[], kind: Scored['kind']): number[] {
  return scored.filter((entry) => entry.kind === kind).map((entry) => entry.score)
}

function summarise(scores: readonly number[]): Verdict['picks'] {
  const share = (score: number) => scores.filter((given) => Math.round(given) === score).length / Math.max(1, scores.length)
  return { count: scores.length, mean: mean(scores), shares: [share(0), share(1), share(2)] }
}

/** Half of the 95% interval of a mean, by Student's t. */
export function margin(values: readonly number[]): number {
  const { length } = values
  if (length < 2) return Number.POSITIVE_INFINITY
  const centre = mean(values)
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (length - 1)
  return quantile(length - 1) * Math.sqrt(variance / length)
}

/** The 97.5% quantile of Student's t, to a hundredth. (Abramowitz and Stegun 26.7.5) */
function quantile(freedom: number): number {
  const exact = [12.71, 4.3, 3.18, 2.78, 2.57][freedom - 1]
  if (exact !== undefined) return exact
  const z = 1.959964
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2)
}

/** The verdict in lines. */
export function renderVerdict({ episodes, picks, random, difference, worst }: Verdict): string[] {
  const row = (label: string, { count, mean: average, shares }: Verdict['picks']) =>
    `${label.padEnd(8)}${average.toFixed(2)} of 2 over ${count} passages (${shares.map((share, score) => `${score}: ${Math.round(share * 100)}%`).join(', ')})`
  return [
    row('picks', picks),
    row('random', random),
    `picks are ${difference.mean.toFixed(2)} better (95% interval ${(difference.mean - difference.margin).toFixed(2)} to ${(difference.mean + difference.margin).toFixed(2)}, paired by ${episodes} episodes)`,
    '',
    'the worst picks:',
    ...worst.map((entry) => `  ${entry.score.toFixed(1)}  sheet ${entry.sheet}, ${entry.number}, ${entry.episode}: ${entry.text}`),
  ]
}
