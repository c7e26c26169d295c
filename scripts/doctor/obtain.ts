import type { Episode, FeedEpisode } from '#domain/episode.ts'
import type { Podcast } from '#domain/podcast.ts'
import type { Transcript } from '#domain/transcript.ts'
import type { Feed } from '../feed/feed.ts'
import type { Fetcher } from '../net/fetcher.ts'
import { fetchFeed } from '../run/fetch-feed.ts'
import { findTranscript, type Offer, type TranscriptFound } from '../run/find-transcript.ts'
import { nameSpeakers } from '../transcript/name-speakers.ts'

/** The transcript of an episode that was published, or why it cannot be had, in one line. */
export type Obtained = { ok: true; transcript: Transcript; source: string; people: string[] } | { ok: false; reason: string }

export interface Library {
  fetcher: Fetcher
  podcasts: ReadonlyMap<string, Podcast>
  /** Whether the source that an episode's file names is the one that a run wrote, and no change that is to be checked put it there. */
  isTrusted: (episode: Episode) => Promise<boolean>
}

/**
 * Makes what gets transcripts again, as a run does: by the episode's place in its feed, which is read once for each show. The file or show notes that
 * the run read come first, then what else the feed offers. A show that is switched off, or whose feed cannot be had or lists the episode no
 * more, is not asked for its feed; the address in the episode's file is, unless a change put it there. Audio is not heard again.
 */
export function createObtain({ fetcher, podcasts, isTrusted }: Library): (episode: Episode) => Promise<Obtained> {
  const feeds = new Map<string, ReturnType<typeof readFeedOf>>()
  const feedOf = (id: string) => {
    const feed = feeds.get(id) ?? readFeedOf(podcasts.get(id), fetcher)
    feeds.set(id, feed)
    return feed
  }
  return async (episode) => {
    const source = episode.transcript?.source ?? ''
    const isOld = await isTrusted(episode)
    if (isOld && source.startsWith('audio, by '))
      return { ok: false, reason: `a model heard it (${source}), and what it heard is not kept` }
    const read = await feedOf(episode.podcast)
    const listed =
      read.feed?.episodes.find(({ guid, audio }) => guid === episode.guid || (audio && audio.url === episode.audio?.url)) ?? null
    const people = [...new Set([...(listed?.people ?? []), ...episode.people].map(({ name }) => name))]
    const reasons: string[] = listed === null && read.reason !== '' ? [read.reason] : []
    for (const ask of waysTo(episode, listed, isOld)) {
      const found = await findTranscript(ask, fetcher)
      if (found.ok) return { ok: true, transcript: nameSpeakers(found.transcript, people), source: found.source, people }
      reasons.push(reasonOf(found))
    }
    return { ok: false, reason: [...new Set(reasons)].join('; ') || 'neither its file nor its feed names a transcript' }
  }
}

/** What to look for, surest first. */
function waysTo(episode: Episode, listed: FeedEpisode | null, isTrusted: boolean): Offer[] {
  const source = episode.transcript?.source ?? ''
  if (listed?.transcripts.some(({ url }) => url === source)) {
    const those = (isSource: boolean) => listed.transcripts.filter(({ url }) => (url === source) === isSource)
    return [
      { ...listed, transcripts: those(true), notes: null },
      { ...listed, transcripts: those(false) },
    ]
  }
  const rest = listed ? [listed] : []
  if (listed && source === 'show notes')
    return [
      { ...listed, transcripts: [] },
      { ...listed, notes: null },
    ]
  return isTrusted && /^(?:https?|sample):/.test(source) ? [byAddress(source, episode, listed), ...rest] : rest
}

function byAddress(url: string, episode: Episode, listed: FeedEpisode | null): Offer {
  const { link = null, duration = null, language = null } = episode
  const facts = listed ?? { link, duration, language }
  return { ...facts, notes: null, transcripts: [{ url, type: '', language: null, rel: null }] }
}

function reasonOf(found: TranscriptFound): string {
  return found.ok ? '' : found.reason
}

/** The feed of a show; where it is not had, why, '' where there is nothing to say. */
async function readFeedOf(podcast: Podcast | undefined, fetcher: Fetcher): Promise<{ feed: Feed | null; reason: string }> {
  if (!podcast) return { feed: null, reason: '' }
  if (podcast.publish === 'off') return { feed: null, reason: 'its show is switched off' }
  const reply = await fetchFeed(podcast.feed, undefined, fetcher)
  return reply.ok ? { feed: reply.feed, reason: 'its feed lists it no more' } : { feed: null, reason: `${podcast.feed} ${reply.reason}` }
}
