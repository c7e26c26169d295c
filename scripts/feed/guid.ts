import { createHash } from 'node:crypto'
import type { Audio, FeedEpisode } from '#domain/episode.ts'
import { areSimilar, audioKey, isSameDay, linkKey, titleKey } from './likeness.ts'

/** With how many episodes of one guid and one audio or title an episode is compared: the newest listed. */
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

/** A guid for an episode whose own belongs to another: `<guid>#<digest of audio file and title, without audio of title and day>`. */
export function ownGuid(episode: FeedEpisode): string {
  const own = [titleKey(episode.title), audioKey(episode.audio?.url ?? null) ?? episode.publishedAt.toISOString().slice(0, 10)]
  return `${episode.guid}#${createHash('sha256').update(own.join(' ')).digest('hex').slice(0, 12)}`
}

/** A guid as the feed gave it, without what `ownGuid` added. */
export function bareGuid(guid: string): string {
  return guid.replace(/#[\da-f]{12}$/, '')
}

/** Whether no episode of the same guid before this one is the same; `listed` holds those, by guid and audio or title. */
function isFirst(episode: FeedEpisode, listed: Map<string, FeedEpisode[]>): boolean {
  const audio = audioKey(episode.audio?.url ?? null)
  const signs = [[episode.guid, 'title', titleKey(episode.title)], ...(audio === null ? [] : [[episode.guid, 'audio', audio]])]
  const [sameTitle = [], sameAudio = []] = signs.map((sign) => listed.get(JSON.stringify(sign)) ?? [])
  const onItsDay = (other: FeedEpisode) => isSameDay(other.publishedAt, episode.publishedAt)
  if (sameTitle.some(onItsDay) || sameAudio.some((other) => areSimilar(other.title, episode.title))) return false
  for (const sign of signs) listed.set(JSON.stringify(sign), [...(listed.get(JSON.stringify(sign)) ?? []), episode].slice(-mostCompared))
  return true
}

function counted(number: number, what: string): string | null {
  return number === 0 ? null : `${number} ${number === 1 ? 'item' : 'items'} ${what}`
}
