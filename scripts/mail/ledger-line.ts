import { z } from 'astro/zod'
import { daySchema } from '#domain/slug.ts'

/** What a brief covered when it was sent: it may have grown since. */
const editionLine = z.strictObject({
  /** When the line was written; UTC, as in all lines. */
  at: z.iso.datetime(),
  /** Day of the brief. */
  edition: daySchema,
  /** Ids of its episodes. */
  episodes: z.array(z.string()),
})

/**
 * What a line says of a subscriber: `intent` before the message goes, then what came of it. `dropped`: nobody knows whether it was
 * taken, and it is not sent again. `paused` is worked out from `refused`; `resumed` begins anew.
 */
export const steps = ['intent', 'sent', 'later', 'refused', 'dropped', 'resumed'] as const
export type Step = (typeof steps)[number]

const stepLine = z.strictObject({
  at: z.iso.datetime(),
  /** Keyed hash of the address. */
  to: z.string().regex(/^[0-9a-f]{32}$/),
  /** Day of the brief. */
  brief: daySchema,
  step: z.enum(steps),
  /** The server's code, as `Delivery` has it. */
  code: z.string().optional(),
  /** For `refused`: how many times in a row. */
  times: z.int().positive().optional(),
})

/** A line of the ledger: JSON that says what a brief covered, or what became of a brief for one subscriber. */
export const ledgerLineSchema = z.union([editionLine, stepLine])
export type LedgerLine = z.infer<typeof ledgerLineSchema>
export type StepLine = z.infer<typeof stepLine>

/** Where a subscriber stands. */
export interface Standing {
  /** The last brief that was sent or dropped, and what it covered. */
  settled: { brief: string; at: Date; episodes: readonly string[] } | null
  /** A brief of which an intent stands without a result. */
  pending: string | null
  /** The last brief that was refused for good. */
  refused: string | null
  /** Refusals in a row. */
  refusals: number
  /** The first brief that they were to get. */
  first: string
  /** The last line's time. */
  at: Date
}

/** What a ledger says, line by line. */
export interface Account {
  /** By keyed hash of the address. */
  standings: Map<string, Standing>
  /** What each brief covers by its newest line. */
  editions: Map<string, readonly string[]>
}

/** Adds what a line says to an account, which is changed. Lines come in the order in which they were written. */
export function applyLine({ standings, editions }: Account, line: LedgerLine): void {
  if ('edition' in line) {
    editions.set(line.edition, line.episodes)
    return
  }
  const before = standings.get(line.to) ?? { settled: null, pending: null, refused: null, refusals: 0, first: line.brief, at: new Date(0) }
  standings.set(line.to, { ...before, ...changeOf(line, before, editions), at: new Date(line.at) })
}

function changeOf({ step, brief, at, times = 1 }: StepLine, before: Standing, editions: Account['editions']): Partial<Standing> {
  const settled = { brief, at: new Date(at), episodes: editions.get(brief) ?? [] }
  if (step === 'intent') return { pending: brief }
  if (step === 'sent') return { settled, pending: null, refused: null, refusals: 0 }
  if (step === 'dropped') return { settled, pending: null }
  if (step === 'refused') return { pending: null, refused: brief, refusals: before.refusals + times }
  if (step === 'resumed') return { refused: null, refusals: 0 }
  return { pending: null }
}

/** The fewest lines that say the same, without those who were not written to since a day. */
export function compactLines({ standings, editions }: Account, since: Date): LedgerLine[] {
  const lines: LedgerLine[] = []
  const said = new Map<string, readonly string[]>()
  const say = (edition: string, episodes: readonly string[], at: string) => {
    if (said.get(edition) === episodes) return
    said.set(edition, episodes)
    lines.push({ at, edition, episodes: [...episodes] })
  }
  const kept = [...standings].filter(([, { at }]) => at >= since)
  for (const [to, { settled, pending, refused, refusals, at }] of kept) {
    const line = (step: Step, brief: string, when: Date, more: { times?: number } = {}) =>
      lines.push({ at: when.toISOString(), to, brief, step, ...more })
    if (settled) {
      say(settled.brief, settled.episodes, settled.at.toISOString())
      line('sent', settled.brief, settled.at)
    }
    if (refused) line('refused', refused, at, { times: refusals })
    if (pending) line('intent', pending, at)
  }
  for (const [edition, episodes] of editions) {
    if (new Date(`${edition}T00:00:00Z`) >= since) say(edition, episodes, `${edition}T00:00:00Z`)
  }
  return lines
}
