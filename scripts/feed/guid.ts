import { createHash } from 'node:crypto'
import type { Audio, FeedEpisode } from '#domain/episode.ts'
import { areSimilar, audioKey, isSameDay, linkKey, titleKey } from './likeness.ts'

/** With how many episodes of one guid and one audio an episode is compared by title. */
const mostCompared = 20

/** What stands for a missing guid: the file of the audio, else the page, else title and day (if
 * the feed gives one). The same on every run, so nothing that is made up for goes into it. */
export function standInGuid(episode: { title: string; publishedAt: Date | null; audio: Audio | null; link: string | null }): string {
  const day = episode.publishedAt === null ? '' : ` (${episode.publishedAt.toISOString().slice(0, 10)})`
  return audioKey(episode.audio?.url ?? null) ?? linkKey(episode.link) ?? `${episode.title}${day}`
}

/**
 * Episodes, in feed order, with guids that are distinct. Where several have one guid, those of the same audio with a like title,
 * and those of the same title on the same day, are one episode listed twice: the first stays. The others are different: the
 * oldest keeps the guid, the others get one of their own (`ownGuid`), which stays the same when the feed goes on. The notes say
 * how often that was so.
 */
export function distinctGuids(episodes: FeedEpisode[]): { episodes: FeedEpisode[]; notes: string[] } {
  const listed = new Map<string, FeedEpisode[]>()
  const kept = episodes.filter((episode) => isFirst(episode, listed))
  const oldest = new Map<string, FeedEpisode>()
  for (const episode of kept) {
    const other = oldest.get(episode.guid)
    if (other === undefined || episode.publishedAt <= other.publishedAt) oldest.set(episode.guid, episode)
  }
  const distinct = kept.map((episode) => (oldest.get(episode.guid) === episode ? episode : { ...episode, guid: ownGuid(episode) }))
  const notes = [
    counted(episodes.length - kept.length, 'left out: listed twice'),
    counted(kept.length - oldest.size, 'with the guid of another: told apart by audio or title'),
  ]
  return { episodes: distinct, notes: notes.filter((note) => note !== null) }
}

/** A guid for an episode whose own belongs to another: `<guid>#<digest of audio file and title, without audio of title and day (if the feed gives one)>`. */
export function ownGuid(episode: FeedEpisode): string {
  const day = episode.dated ? episode.publishedAt.toISOString().slice(0, 10) : ''
  const own = [titleKey(episode.title), audioKey(episode.audio?.url ?? null) ?? day]
  return `${episode.guid}#${createHash('sha256').update(own.join(' ')).digest('hex').slice(0, 12)}`
}

/** A guid as the feed gave it, without what `ownGuid` added. */
export function bareGuid(guid: string): string {
  return guid.replace(/#[\da-f]{12}$/, '')
}

/**
 * Whether no episode of the same guid before this one is the same. `listed` holds those by guid, title and day, by guid, audio and
 * title, and by guid and audio.
 */
function isFirst(episode: FeedEpisode, listed: Map<string, FeedEpisode[]>): boolean {
  const title = titleKey(episode.title)
  const audio = audioKey(episode.audio?.url ?? null)
  const find = (...sign: (string | number | null)[]) => listed.get(JSON.stringify([episode.guid, ...sign])) ?? []
  const add = (...sign: (string | number | null)[]) => {
    listed.set(JSON.stringify([episode.guid, ...sign]), [...find(...sign), episode].slice(-mostCompared))
  }
  const day = Math.floor(episode.publishedAt.getTime() / 86_400_000)
  const near = [-2, -1, 0, 1, 2].flatMap((days) => find('title', title, day + days))
  if (near.some((other) => isSameDay(other.publishedAt, episode.publishedAt))) return false
  if (audio !== null && find('audio', audio, title).length > 0) return false
  if (find('audio', audio).some((other) => areSimilar(other.title, episode.title))) return false
  add('title', title, day)
  if (audio !== null) {
    add('audio', audio, title)
    add('audio', audio)
  }
  return true
}

function counted(number: number, what: string): string | null {
  return number === 0 ? null : `${number} ${number === 1 ? 'item' : 'items'} ${what}`
}
