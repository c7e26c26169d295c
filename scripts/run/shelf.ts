import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { z } from 'astro/zod'
import { podcastOf } from '#domain/slug.ts'
import type { Claim } from '../ground/claim.ts'
import { type Entries, entryOf } from '../ground/claim-index.ts'
import type { KeyLists } from '../ground/postings.ts'
import { writeTextFile } from '../publish/file.ts'
import { listInsightIds, readInsight, readInsightFile, statInsight } from '../publish/insight.ts'

const keyLists = z.object({ keys: z.instanceof(Uint32Array), ends: z.instanceof(Uint32Array) })
const shelfSchema = z.object({
  /** What the keys were made by. */
  rules: z.string(),
  ids: z.array(z.string()),
  /** Of each file: when it was changed (milliseconds), its bytes. */
  times: z.instanceof(Float64Array),
  sizes: z.instanceof(Float64Array),
  digests: z.array(z.string()),
  prints: keyLists,
  subjects: keyLists,
})
type Shelf = z.infer<typeof shelfSchema>

/** A file of the archive, and what is known of it. */
interface Item {
  id: string
  time: number
  size: number
  digest: string
  prints: ArrayLike<number>
  subject: ArrayLike<number>
}

/**
 * The entries of all published insights. What was worked out before is kept in `cache`: a file whose time and size are the same is not opened, one
 * whose text is the same (a fresh checkout) is not parsed. A lost or foreign cache costs time only.
 */
export async function loadEntries(content: string, cache: string): Promise<Entries> {
  const file = path.join(cache, 'archive.bin')
  const shelf = await readShelf(file)
  const places = new Map(shelf?.ids.map((id, place) => [id, place]))
  const items: Item[] = []
  let changed = false
  for (const id of await listInsightIds(content)) {
    const place = places.get(id)
    const known = shelf && place !== undefined ? itemAt(shelf, place) : null
    const item = await readItem(content, id, known)
    if (item !== known) changed = true
    if (item) items.push(item)
  }
  const prints = joinLists(items.map((item) => item.prints))
  const subjects = joinLists(items.map(({ subject }) => subject))
  const ids = items.map(({ id }) => id)
  if (changed || ids.length !== shelf?.ids.length) {
    const times = Float64Array.from(items, ({ time }) => time)
    const sizes = Float64Array.from(items, ({ size }) => size)
    const digests = items.map(({ digest }) => digest)
    const written: Shelf = { rules: rulesOf(), ids, times, sizes, digests, prints, subjects }
    await writeTextFile(file, serialize(written))
  }
  return { ids, podcasts: ids.map(podcastOf), prints, subjects }
}

/** An insight as it is compared with others. */
export async function readClaims(content: string, ids: readonly string[]): Promise<Claim[]> {
  const insights = await Promise.all(ids.map((id) => readInsight(content, id)))
  return insights.flatMap((insight) => (insight ? [claimOf(insight, insight.id)] : []))
}

/** What is compared of an insight. */
export function claimOf(
  insight: Omit<Claim, 'id' | 'quotes' | 'speakers'> & { evidence: readonly { quote: string; speaker?: string | undefined }[] },
  id: string,
): Claim {
  const { title, body, evidence, podcast, publishedAt } = insight
  const speakers = new Set(evidence.flatMap(({ speaker }) => speaker ?? []))
  return { id, title, body, quotes: evidence.map(({ quote }) => quote), speakers: [...speakers], podcast, publishedAt }
}

/** The item of a file: what is known of it where the file is unchanged; `null` where it cannot be read (others say so). */
async function readItem(content: string, id: string, known: Item | null): Promise<Item | null> {
  const stat = statInsight(content, id)
  if (!stat) return null
  const { time, size } = stat
  if (known && known.time === time && known.size === size) return known
  const text = readInsightFile(content, id)
  if (text === null) return null
  const digest = createHash('sha1').update(text).digest('base64')
  if (known && known.digest === digest) return { ...known, time, size }
  const [claim] = await readClaims(content, [id])
  if (!claim) return null
  const { prints, subject } = entryOf(claim)
  return { id, time, size, digest, prints, subject }
}

async function readShelf(file: string): Promise<Shelf | null> {
  try {
    const read = shelfSchema.safeParse(deserialize(await readFile(file)))
    return read.success && read.data.rules === rulesOf() ? read.data : null
  } catch {
    return null // none yet, or cut off: all is read anew
  }
}

function itemAt({ ids, times, sizes, digests, prints, subjects }: Shelf, place: number): Item {
  const [time = 0, size = 0] = [times[place], sizes[place]]
  return { id: ids[place] ?? '', time, size, digest: digests[place] ?? '', prints: listAt(prints, place), subject: listAt(subjects, place) }
}

function listAt({ keys, ends }: KeyLists, place: number): Uint32Array {
  return keys.subarray(place === 0 ? 0 : ends[place - 1], ends[place])
}

function joinLists(lists: readonly ArrayLike<number>[]): KeyLists {
  const ends = new Uint32Array(lists.length)
  let length = 0
  lists.forEach((list, place) => {
    length += list.length
    ends[place] = length
  })
  const keys = new Uint32Array(length)
  for (const [place, list] of lists.entries()) keys.set(list, (ends[place] ?? 0) - list.length)
  return { keys, ends }
}

/** The keys of a text that uses what rules there are: a change of the rules changes them, and the cache is made anew. */
function rulesOf(): string {
  const body =
    'Teams that didn’t pay for noisy alerts weren’t woken: 90 of 120 e-mails on on-call nights said nothing, and every manager’s budget had been cut.'
  const probe = {
    title: 'Les équipes qui ne dorment pas',
    body,
    quotes: ['Wir hätten das nicht gebaut, wenn die Leitungen da gewesen wären.', body],
  }
  const { prints, subject } = entryOf({ ...probe, id: '', podcast: '', speakers: [], publishedAt: new Date(0) })
  return `1 ${[...prints, ...subject].join(' ')}`
}
