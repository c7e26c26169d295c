import type { Episode } from '#domain/episode.ts'
import { readEpisodes } from '../publish/episode.ts'
import { type Ledger, readLedger, writeLedger } from '../publish/ledger.ts'
import type { Bounds } from './bounds.ts'

/** What is known of a podcast before a run. */
export interface Memory {
  /** Episodes that have a file. */
  episodes: Episode[]
  /** `null` where the podcast was never collected. */
  ledger: Ledger | null
}

/** Reads what is known of a podcast. A file that cannot be read stops the podcast: without it an episode might come twice. */
export async function recall(content: string, podcast: string): Promise<{ ok: true; memory: Memory } | { ok: false; problem: string }> {
  const { episodes, problems } = await readEpisodes(content, podcast)
  const ledger = await readLedger(content, podcast)
  if (!ledger.ok) return ledger
  if (problems[0]) return { ok: false, problem: problems[0] }
  return { ok: true, memory: { episodes, ledger: ledger.ledger } }
}

/** Writes down what is known: the episodes before, and those that now have a file; and what is passed over. */
export async function remember(content: string, podcast: string, memory: Memory, { since, passed }: Bounds): Promise<void> {
  const { episodes } = await readEpisodes(content, podcast)
  const known = new Map((memory.ledger?.episodes ?? []).map((entry) => [entry.id, entry]))
  for (const { id, guid, title } of episodes) known.set(id, { ...known.get(id), id, guid, title })
  const entries = [...known.values()]
  const guids = new Set(entries.map(({ guid }) => guid))
  await writeLedger(content, podcast, { since, passed: passed?.filter((guid) => !guids.has(guid)), episodes: entries })
}
