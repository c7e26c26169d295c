import { createHash } from 'node:crypto'
import { UserError } from '../user-error.ts'

/** A part of the podcasts: the `index`th (from 1) of `count`. */
export interface Shard {
  index: number
  count: number
}

const podcastsInShard = 100 // a job of GitHub Actions reads so many in some minutes
const mostShards = 64

/** Reads `3/8`. Throws a `UserError` for anything else. */
export function readShard(text: string): Shard {
  const match = /^(\d{1,3})\/(\d{1,3})$/.exec(text)
  const [index, count] = [Number(match?.[1]), Number(match?.[2])]
  if (match && index >= 1 && index <= count) return { index, count }
  throw new UserError(`--shard takes a part of the whole, such as 3/8 (got "${text}").`)
}

/** True where a podcast belongs to a shard. It depends on the id alone, so adding a podcast moves no other. */
export function inShard(podcast: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(podcast).digest().readUInt32BE(0) % count === index - 1
}

/** The shards that read so many podcasts: `['1/3', '2/3', '3/3']`. */
export function shardsFor(podcasts: number): string[] {
  const count = Math.min(mostShards, Math.max(1, Math.ceil(podcasts / podcastsInShard)))
  return Array.from({ length: count }, (_, index) => `${index + 1}/${count}`)
}
