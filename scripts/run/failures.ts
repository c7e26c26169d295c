import path from 'node:path'
import { z } from 'astro/zod'
import { jsonOf } from '#domain/json.ts'
import { readTextFile, writeTextFile } from '../publish/file.ts'
import { type FeedStates, placeOf } from './feed-state.ts'
import { daysSince } from './select.ts'

const fewestDays = 3 // a host may be down over a weekend, whatever the publisher's patience
const fewestRuns = 3
const keptDays = 90

const failureSchema = z.object({
  /** The first run in which it failed, and every one since. */
  since: z.coerce.date(),
  last: z.coerce.date(),
  runs: z.int().positive(),
})
const failuresSchema = z.record(z.string(), failureSchema)

/** What could not be fetched for an episode. */
export interface Failed {
  podcast: string
  guid: string
  what: 'transcript' | 'audio'
}

/**
 * Remembers that a run failed to fetch something for a reason that may pass. Gives the first day of an unbroken row of failures where
 * it is long enough to stop asking: `waitDays`, at least three days and three runs; else `null`. A lost cache begins anew.
 */
export async function noteFailure(
  states: FeedStates,
  failed: Failed,
  { now, waitDays }: { now: Date; waitDays: number },
): Promise<Date | null> {
  const failures = await readFailures(states, failed.podcast)
  const before = failures[keyOf(failed)]
  const failure = { since: before?.since ?? now, last: now, runs: (before?.runs ?? 0) + 1 }
  await writeFailures(states, failed.podcast, { ...failures, [keyOf(failed)]: failure }, now)
  const isLong = daysSince(failure.since, now) >= Math.max(waitDays, fewestDays) && failure.runs >= fewestRuns
  return isLong ? failure.since : null
}

/** Forgets earlier failures of what has now been had. */
export async function forgetFailures(states: FeedStates, failed: Failed, now: Date): Promise<void> {
  const { [keyOf(failed)]: known, ...others } = await readFailures(states, failed.podcast)
  if (known) await writeFailures(states, failed.podcast, others, now)
}

type Failures = z.infer<typeof failuresSchema>

function keyOf({ guid, what }: Failed): string {
  return `${what} ${guid}`
}

async function readFailures(states: FeedStates, podcast: string): Promise<Failures> {
  const text = await readTextFile(fileOf(states, podcast))
  return (text !== null && failuresSchema.safeParse(jsonOf(text)).data) || {}
}

async function writeFailures(states: FeedStates, podcast: string, failures: Failures, now: Date): Promise<void> {
  const fresh = Object.entries(failures).filter(([, { last }]) => daysSince(last, now) < keptDays)
  await writeTextFile(fileOf(states, podcast), `${JSON.stringify(Object.fromEntries(fresh))}\n`)
}

function fileOf({ cache, content }: FeedStates, podcast: string): string {
  return path.join(cache, 'failures', placeOf(content), `${podcast}.json`)
}
