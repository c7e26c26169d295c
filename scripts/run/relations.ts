import path from 'node:path'
import { z } from 'astro/zod'
import PQueue from 'p-queue'
import { podcastOf } from '#domain/slug.ts'
import type { RelateResult, Relater } from '../extract/engine.ts'
import { sharesSpeaker } from '../ground/claim.ts'
import { editInsight, type PublishedInsight, readInsight } from '../publish/insight.ts'
import { openStore } from '../store.ts'
import type { Compared } from './compare.ts'
import type { Desk } from './desk.ts'

const askedAtOnce = 4
const mostWaiting = 1000 // insights to be asked about later; where nobody ever answers, the oldest are given up

/** What the engine said of new insights and those near to them. */
export interface RelationsReport {
  /** Insights that agree with, dispute or extend one of another show. */
  related: number
  /** Parts of answers that named no insight or kind that was asked about. */
  dropped: number
  /** Insights that a later run asks about, because no answer could be had. */
  unasked: number
  /** Why, of one of them; `null` where there is none. */
  reason: string | null
  /** Insights that no later run asks about either, because asking would fail again: the server refuses the question, or its answers are of no use. */
  failed: number
  /** Why, of one of them; `null` where there is none. */
  failure: string | null
}

const waitingSchema = z.array(z.object({ id: z.string(), near: z.array(z.string()) }))

/**
 * Asks the engine once, of each insight that was just held against the archive, how it stands to those near to it on other shows, and writes what
 * it is sure of into the insight's file. An engine without a model says nothing. A file that has `relations` already is left alone, an
 * empty list as well, and one that was asked about is not asked about again, so what an editor changes or takes out stays so. Where no answer
 * could be had (budget, server), the insight is remembered outside the content directory and asked about by the next run; where asking again
 * would fail again (the question is refused, the answer no use), it is given up, and the report says so.
 */
export async function writeRelations(
  compared: readonly Compared[],
  { content, cache, engine, budget }: Pick<Desk, 'content' | 'cache' | 'engine' | 'budget'>,
): Promise<RelationsReport> {
  const report: RelationsReport = { related: 0, dropped: 0, unasked: 0, reason: null, failed: 0, failure: null }
  const { relater } = engine
  if (!relater) return report
  const store = openStore(path.join(cache, 'relations'))
  const before = waitingSchema.safeParse(await store.read('waiting')).data ?? []
  const all = [...before, ...compared]
  if (all.length === 0) return report
  await store.write('waiting', all.slice(-mostWaiting)) // for the next run, where this one breaks off
  const putOff = new Set<Compared>()
  const queue = new PQueue({ concurrency: askedAtOnce })
  const ask = async (one: Compared) => {
    const asked = await askOf(one, content)
    if (asked === null) return
    const result = await relateWithin(asked, { relater, budget })
    if (result.ok) {
      report.dropped += result.dropped
      if (result.relations.length > 0) report.related += 1
      if (result.relations.length > 0) await editInsight(content, one.id, { relations: result.relations })
    } else if (result.temporary) {
      putOff.add(one)
      report.reason = result.reason
    } else {
      report.failed += 1
      report.failure = result.reason
    }
  }
  await queue.addAll(all.map((one) => () => ask(one)))
  const left = all.filter((one) => putOff.has(one)).slice(-mostWaiting)
  report.unasked = left.length
  await store.write('waiting', left)
  return report
}

/** The insight and whom it is compared with; `null` where it is gone or told already, or nobody else says anything near to it. */
async function askOf(
  { id, near }: Compared,
  content: string,
): Promise<{ insight: PublishedInsight; candidates: PublishedInsight[] } | null> {
  const insight = await readInsight(content, id)
  if (insight === null || insight.relations !== undefined) return null
  const read = await Promise.all(near.map((other) => readInsight(content, other)))
  const speakers = speakersOf(insight)
  const candidates = read.flatMap((other) => (other && !sharesSpeaker(speakers, speakersOf(other)) ? [other] : []))
  return candidates.length === 0 ? null : { insight, candidates }
}

function speakersOf({ evidence }: PublishedInsight): { speakers: string[] } {
  return { speakers: evidence.flatMap(({ speaker }) => speaker ?? []) }
}

/** Asks within the budget. */
async function relateWithin(
  request: { insight: PublishedInsight; candidates: PublishedInsight[] },
  { relater, budget }: { relater: Relater; budget: Desk['budget'] },
): Promise<RelateResult> {
  const estimate = await relater.estimate(request)
  const refusal = budget.refuse(estimate)
  if (refusal !== null) return { ok: false, reason: refusal, temporary: true, usage: [] }
  const result = await relater.relate(request)
  await budget.spend(podcastOf(request.insight.id), estimate, result.usage)
  return result
}
