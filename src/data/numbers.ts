import type { Library } from './library.ts'
import { count } from './times.ts'

/** What a site holds, counted. */
export interface Numbers {
  /** Those of the episodes. */
  shows: number
  episodes: number
  insights: number
  /** Whole hours of talk in the episodes of which the length is known. */
  hours: number
  /** What became of the episodes, one phrase each; none where all gave insights. */
  outcomes: string[]
}

/** Counts a content directory. */
export function countLibrary({ episodes, insights }: Pick<Library, 'episodes' | 'insights'>): Numbers {
  const having = (outcome: string) => episodes.filter((episode) => episode.outcome === outcome).length
  const published = having('published')
  const phrases: [number, string][] = [
    [published === episodes.length ? 0 : published, 'gave insights'],
    [having('no-transcript'), 'had no transcript'],
    [having('no-insight'), 'held nothing worth keeping'],
    [having('skipped'), 'passed over'],
  ]
  return {
    shows: new Set(episodes.map(({ podcast }) => podcast)).size,
    episodes: episodes.length,
    insights: insights.length,
    hours: Math.round(episodes.reduce((sum, episode) => sum + (episode.duration ?? 0), 0) / 3600),
    outcomes: phrases
      .filter(([number]) => number > 0)
      .map(([number, words], index) => `${index === 0 ? count(number, 'episode') : number} ${words}`),
  }
}
