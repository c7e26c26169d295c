import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { listFiles } from '../site/files.ts'

/** By the path of each feed of a built site (`rss.xml`, `topics/work/feed.json`), a digest of what it holds. */
export type FeedDigests = Record<string, string>

/** Digests of all feeds of a built site. */
export async function digestFeeds(out: string): Promise<FeedDigests> {
  const names = listFiles(out).filter((name) => /(^|\/)(rss\.xml|feed\.json)$/.test(name))
  const digests = names.sort().map(async (name) => [
    name,
    createHash('sha256')
      .update(await readFile(path.join(out, name)))
      .digest('base64url'),
  ])
  return Object.fromEntries(await Promise.all(digests))
}

/**
 * The feeds that a hub should hear of: those that differ from what it was told of last. Where nobody knows what that was (`null`),
 * the feeds of the whole site, because all those of shows, topics and people would be a flood.
 */
export function selectChanged(now: FeedDigests, last: FeedDigests | null): string[] {
  if (last === null) return Object.keys(now).filter((name) => /^(briefs\/|weeks\/)?[^/]+$/.test(name))
  return Object.keys(now).filter((name) => now[name] !== last[name])
}
