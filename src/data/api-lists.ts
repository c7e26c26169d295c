import { apiBriefPath, apiListPath, briefPath, personPath, podcastPath, publicAddressOf, threadPath, topicPath } from './addresses.ts'
import { describeInsight } from './api.ts'
import { artworkOf } from './artwork.ts'
import { jsonFeedPath, rssPath } from './feeds.ts'
import type { Library, PlacedInsight } from './library.ts'
import { cutSheets, type Sheet } from './sheets.ts'
import { sayThread } from './thread-names.ts'
import type { Thread } from './threads.ts'
import { selectTopics } from './topics.ts'

/** Lists of the JSON API. */
export type ApiList = 'insights' | 'podcasts' | 'topics' | 'threads' | 'people' | 'briefs'

/** One file of a list: insights, which are told when it is written, or rows that are told already. */
export interface ApiSheet {
  list: ApiList
  /** Entries of all files of the list; `null` for older files, which so stay as they are. */
  total: number | null
  sheet: Sheet<PlacedInsight | Row>
}

/** What a list tells of a show, topic, thread, person or brief. */
type Row = { row: object }

/** Every file of every list. Pages are counted from the oldest. */
export function selectApiSheets(library: Library, threads: readonly Thread[], site: URL | undefined): ApiSheet[] {
  return [
    ...cut('insights', library.insights, 50),
    ...cut('podcasts', podcastRows(library, site), 200),
    ...cut('topics', topicRows(library, site), 200),
    ...cut('threads', threadRows(threads, site), 200),
    ...cut('people', peopleRows(library, site), 500),
    ...cut('briefs', briefRows(library, site), 100),
  ]
}

/** A file of a list: its entries, and where the files beside it are. */
export function describeSheet({ list, total, sheet }: ApiSheet, site: URL | undefined): object {
  const address = (number: number | 'newest' | null) => (number === null ? null : publicAddressOf(apiListPath(list, number), site))
  return {
    about: publicAddressOf('api/', site),
    ...(total !== null && { total }),
    newest: address('newest'),
    newer: address(sheet.newer),
    older: address(sheet.older),
    [list]: sheet.items.map((item) => ('row' in item ? item.row : describeInsight(item, site))),
  }
}

/** `size`: entries of a file; the newest takes up to twice as many. */
function cut(list: ApiList, items: (PlacedInsight | Row)[], size: number): ApiSheet[] {
  return cutSheets(items, size).map((sheet) => ({ list, total: sheet.number === null ? items.length : null, sheet }))
}

function podcastRows({ podcasts, insights }: Library, site: URL | undefined): Row[] {
  const counts = Map.groupBy(insights, ({ podcast }) => podcast.id)
  return podcasts.map((podcast) => {
    const { id, title, feed, guid, link, author, description, language, license, publish } = podcast
    const more = { feed, guid, link, author, description, language, license, artwork: artworkOf(podcast), followed: publish === 'on' }
    return { row: { id, title, ...addresses(podcastPath(id), site), ...more, insights: counts.get(id)?.length ?? 0 } }
  })
}

function topicRows(library: Library, site: URL | undefined): Row[] {
  const row = (id: string, name: string, insights: number) => ({ id, name, ...addresses(topicPath(id), site), insights })
  return selectTopics(library).map(({ topic, insights }) => ({ row: row(topic.id, topic.name, insights.length) }))
}

/** The one added to last first. */
function threadRows(threads: readonly Thread[], site: URL | undefined): Row[] {
  return threads.map((thread) => ({
    row: {
      id: thread.slug,
      title: sayThread(thread),
      terms: thread.terms,
      url: publicAddressOf(threadPath(thread.slug), site),
      podcasts: [...new Set(thread.insights.map(({ podcast }) => podcast.id))],
      insights: thread.insights.map(({ id }) => id),
    },
  }))
}

/** By who was heard last. */
function peopleRows({ people }: Library, site: URL | undefined): Row[] {
  const heard = [...people.values()].filter(({ said }) => said.length > 0)
  return heard.map(({ person: { slug, name }, said, shows }) => ({
    row: { id: slug, name, ...addresses(personPath(slug), site), podcasts: shows.map(({ podcast }) => podcast.id), insights: said.length },
  }))
}

function briefRows({ briefs }: Library, site: URL | undefined): Row[] {
  return briefs.map(({ date, insights }) => ({
    row: {
      date,
      url: publicAddressOf(briefPath(date), site),
      json: publicAddressOf(apiBriefPath(date), site),
      insights: insights.map(({ id }) => id),
    },
  }))
}

/** Where something that has feeds of its own is read. */
function addresses(path: string, site: URL | undefined): object {
  return {
    url: publicAddressOf(path, site),
    rss: publicAddressOf(rssPath(path), site),
    jsonFeed: publicAddressOf(jsonFeedPath(path), site),
  }
}
