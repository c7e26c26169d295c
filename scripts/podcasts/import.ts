import PQueue from 'p-queue'
import { readLanguage } from '#domain/language.ts'
import type { Fetcher } from '../net/fetcher.ts'
import type { OpmlFeed } from '../opml/read.ts'
import { writePodcast } from '../publish/podcast.ts'
import type { Progress } from '../run/progress.ts'
import { count } from '../run/report.ts'
import { describeFault } from '../user-error.ts'
import { addressKey } from './address.ts'
import { type Followed, readFollowed } from './followed.ts'
import { guidOf, newId, newPodcast, type ShowFacts } from './new-podcast.ts'
import { readMovedFeed } from './read-feed.ts'

export interface ImportDesk {
  content: string
  /** `null`: only what the list says is taken, and no connection opened. */
  fetcher: Fetcher | null
  progress: Progress
}

/** What became of a list. */
export interface ImportReport {
  followed: number
  /** Of them those whose feed could not be read now: they have what the list says. */
  unread: number
  /** Followed before, or listed twice. */
  known: number
  failed: number
}

const feedsAtOnce = 48 // more than the fetcher has connections: those that wait for a busy host hold nobody up

/**
 * Follows the podcasts of a list, in its order: reads each feed and writes content/podcasts/<id>.md. A feed that fails for now
 * is followed by what the list says; one that fails for good is not; both are a line of the progress, and the others go on.
 */
export async function importPodcasts(feeds: readonly OpmlFeed[], desk: ImportDesk): Promise<ImportReport> {
  const { content, fetcher, progress } = desk
  const followed = await readFollowed(content)
  const report: ImportReport = { followed: 0, unread: 0, known: 0, failed: 0 }
  const unknown = withoutTwins(feeds.filter(({ address }) => !followed.find([address], null)))
  report.known = feeds.length - unknown.length
  let read = 0
  const queue = new PQueue({ concurrency: feedsAtOnce })
  const coming = unknown.map((listed) =>
    queue.add(async () => {
      const found = await readListed(listed, fetcher)
      read += 1
      progress.stage(`${read}/${unknown.length} feeds read · ${listed.title ?? listed.address}`)
      return found
    }),
  )
  for (const each of coming) await settle(await each, { content, followed, progress, report })
  progress.end()
  return report
}

/** One sentence of what became of a list. */
export function renderImport({ followed, unread, known, failed }: ImportReport): string {
  const parts = [`${count(followed, 'podcast')} followed`]
  if (unread > 0) parts.push(`${unread} of them not read yet`)
  if (known > 0) parts.push(`${known} followed already`)
  if (failed > 0) parts.push(`${failed} not followed`)
  return `${parts.join(', ')}.`
}

/** An entry of the list and what its feed gave; the episodes are let go at once. */
interface Listed {
  listed: OpmlFeed
  /** `null` where the feed cannot be followed. */
  facts: ShowFacts | null
  address: string
  addresses: string[]
  /** True where the facts are the list's because the feed could not be read. */
  unread: boolean
  /** Something to say, a line that follows the show's name. */
  line: string | null
}

async function readListed(listed: OpmlFeed, fetcher: Fetcher | null): Promise<Listed> {
  const { address } = listed
  const asListed = { listed, facts: factsOf(listed), address, addresses: [address], unread: false, line: null }
  if (fetcher === null) return asListed
  try {
    const read = await readMovedFeed(address, fetcher)
    if (read.ok) {
      const { episodes: _, notes: __, ...facts } = read.feed
      return {
        listed,
        facts: merge(facts, asListed.facts),
        address: read.address,
        addresses: read.addresses,
        unread: false,
        line: read.moved,
      }
    }
    if (!read.temporary) return { ...asListed, facts: null, line: `${read.reason}. Not followed.` }
    return { ...asListed, unread: true, line: `${read.reason}. Followed by what the list says.` }
  } catch (error) {
    return { ...asListed, facts: null, line: `was not read by ${describeFault(error)}` }
  }
}

async function settle(
  found: Listed,
  state: { content: string; followed: Followed; progress: Progress; report: ImportReport },
): Promise<void> {
  const { content, followed, progress, report } = state
  const { listed, facts, address, addresses, unread, line } = found
  const name = facts?.title ?? listed.title ?? ''
  if (facts === null || unread) progress.line(`! ${name} (${listed.address}) ${line}`.replace('!  (', '! ('))
  if (facts === null) {
    report.failed += 1
    return
  }
  const known = followed.find([address, ...addresses], guidOf(facts))
  if (known) {
    report.known += 1
    progress.line(`${name} (${listed.address}) is followed already: podcasts/${known.id}.md (${known.feed})`)
    return
  }
  if (line !== null && !unread) progress.line(`${name} ${line}`)
  const podcast = newPodcast(facts, address, newId(facts.title, address, followed.ids))
  await writePodcast(content, podcast)
  followed.add(podcast)
  report.followed += 1
  if (unread) report.unread += 1
}

/** What the feed says, and the list where the feed says nothing. */
function merge(feed: ShowFacts, list: ShowFacts): ShowFacts {
  return { ...feed, title: feed.title ?? list.title, link: feed.link ?? list.link, artwork: feed.artwork ?? list.artwork }
}

function factsOf({ title, link, description, language, artwork }: OpmlFeed): ShowFacts {
  return { title, link, author: null, description, artwork, language: readLanguage(language), license: null, guid: null }
}

/** Each feed once. */
function withoutTwins(feeds: OpmlFeed[]): OpmlFeed[] {
  return [...Map.groupBy(feeds, ({ address }) => addressKey(address)).values()].flatMap((twins) => twins.slice(0, 1))
}
