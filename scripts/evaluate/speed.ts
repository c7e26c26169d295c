import { extractBuiltIn } from '../extract/built-in.ts'
import type { Source } from './grounding-source.ts'

/** What the built-in engine costs. */
export interface Speed {
  hours: number
  /** CPU milliseconds for an hour of audio, after one round to warm up. */
  msPerHour: number
}

/** Times the built-in engine over transcripts with times: the second of two rounds. */
export async function measureSpeed(sources: readonly Source[]): Promise<Speed> {
  const timed = sources.filter(({ transcript }) => transcript.timing === 'cues')
  const seconds = timed.reduce((sum, { transcript }) => sum + (transcript.segments.at(-1)?.end ?? 0), 0)
  await extractAll(timed)
  const before = process.cpuUsage()
  await extractAll(timed)
  const { user, system } = process.cpuUsage(before)
  return { hours: seconds / 3600, msPerHour: (user + system) / 1000 / (seconds / 3600) }
}

/** The figure in one line. */
export function renderSpeed({ hours, msPerHour }: Speed): string {
  return `speed: ${msPerHour.toFixed(0)} ms CPU for an hour of audio (over ${hours.toFixed(1)} hours of the bundled shows)`
}

async function extractAll(sources: readonly Source[]): Promise<void> {
  for (const { transcript } of sources) await extractBuiltIn({ transcript, topics: [], people: [], limit: 6 })
}
