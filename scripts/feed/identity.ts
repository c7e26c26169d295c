import type { FeedEpisode } from '#domain/episode.ts'
import { bareGuid, ownGuid } from './guid.ts'
import * as likeness from './likeness.ts'

/** An episode that is dealt with already. */
export type KnownEpisode = likeness.Sign

/**
 * The episodes of a feed that are not known yet, in feed order. Each known episode stands for one of the feed at most (so two
 * trailers stay two), and the surest sign chooses first:
 * 1. The same guid; but not where title, day and audio are all different: then the guid is used again for another episode. Of
 *    several with one guid (guid.ts), the one with the same audio, or the same title on the same day.
 * 2. The same audio file (behind the redirects of download counters), which no other episode has. A name like `latest.mp3`, that
 *    is filled anew, counts only with a like title or the same day, and for a generic title only with the same minute.
 * 3. The same title but for case, accents, quotes and punctuation, which no other episode has and which is not generic
 *    ("Trailer", "Episode 3"): at any date where the show has changed its host (another server of the audio or another kind of
 *    guid; hosts often date everything anew), else within a day where older known ones are still in the feed, so that the known
 *    one did not fall off its end but was replaced.
 * 4. The same page, which no other episode has, after a change of host, with a like title or on the same day.
 * 5. The same minute with a like title or the same page; for a generic title at midnight only after a change of host.
 * 6. The same minute alone, which no other episode has, after a change of host, unless the titles count differently.
 * An episode whose audio and title are both those of a known one is never new, nor is one that the feed lists twice. A new
 * episode whose guid belongs to a known one gets a guid of its own. A missing guid is made up for before (guid.ts).
 */
export function selectNewEpisodes(known: KnownEpisode[], feedEpisodes: FeedEpisode[]): FeedEpisode[] {
  const listed = feedEpisodes.map(signOf)
  const missing = new Set(known)
  const fresh = new Set(listed)
  const claim = claimer({ known, listed, missing, fresh })
  claim({ by: (sign) => sign.guid, where: (one, other) => !isOther(one, other) })
  claim({ by: (sign) => withKey(bareGuid(sign.guid), audioKeyOf(sign)) })
  claim({ by: (sign) => withKey(bareGuid(sign.guid), likeness.titleKey(sign.title)), where: isSameDay })
  const oldest = Math.min(...known.filter((each) => !missing.has(each)).map((each) => each.publishedAt.getTime()))
  const isReplaced = (other: KnownEpisode) => other.publishedAt.getTime() > oldest
  claim({ by: audioKeyOf, alone: true, where: isSameAudio })
  claim({ by: telltaleTitle, alone: true, where: (one, other) => isRehosted(one, other) || (isReplaced(other) && isSameDay(one, other)) })
  claim({ by: pageOf, alone: true, where: (one, other) => isRehosted(one, other) && (isLike(one, other) || isSameDay(one, other)) })
  claim({ by: minuteOf, where: (one, other) => isLike(one, other) && (isTelling(one) || isRehosted(one, other)) })
  claim({ by: minuteOf, alone: true, where: (one, other) => isRehosted(one, other) && !likeness.countDifferently(one.title, other.title) })
  return named(
    known,
    listed.flatMap((sign, index) => (fresh.has(sign) ? feedEpisodes.slice(index, index + 1) : [])),
  )
}

interface Claim {
  /** The sign by which to look; `null` is no sign. */
  by: (sign: likeness.Sign) => string | null
  /** Only where no other episode, known or listed, has the same sign. */
  alone?: boolean
  /** What must be so besides. */
  where?: (one: likeness.Sign, other: KnownEpisode) => boolean
}

/** More episodes than this with one sign are told apart by nothing. */
const crowd = 50

/** What takes listed episodes out of `fresh` and known ones out of `missing` where they are found to be the same. */
function claimer(state: { known: KnownEpisode[]; listed: likeness.Sign[]; missing: Set<KnownEpisode>; fresh: Set<likeness.Sign> }) {
  return ({ by, alone = false, where = () => true }: Claim) => {
    if (state.missing.size === 0 || state.fresh.size === 0) return
    const before = groupBy(alone ? state.known : [...state.missing], by)
    for (const [key, signs] of groupBy(alone ? state.listed : [...state.fresh], by)) {
      const others = before.get(key) ?? []
      if (alone ? signs.length > 1 || others.length > 1 : others.length > crowd) continue
      for (const sign of signs) {
        const match = state.fresh.has(sign) ? others.find((other) => state.missing.has(other) && where(sign, other)) : undefined
        if (match === undefined) continue
        state.fresh.delete(sign)
        state.missing.delete(match)
      }
    }
  }
}

/** New episodes without twins of known ones or of each other, with guids that belong to no known one. */
function named(known: KnownEpisode[], episodes: FeedEpisode[]): FeedEpisode[] {
  const twins = new Set(known.map(twinKey))
  const guids = new Set(known.map(({ guid }) => guid))
  return episodes.flatMap((episode) => {
    const twin = twinKey(signOf(episode))
    const guid = guids.has(episode.guid) ? ownGuid(episode) : episode.guid
    if (guids.has(guid) || (twin !== null && twins.has(twin))) return []
    guids.add(guid)
    twins.add(twin)
    return [guid === episode.guid ? episode : { ...episode, guid }]
  })
}

function signOf({ guid, title, publishedAt, audio, link }: FeedEpisode): likeness.Sign {
  return { guid, title, publishedAt, audioUrl: audio?.url ?? null, link }
}

/** Title, day and audio are all different. */
function isOther(one: likeness.Sign, other: likeness.Sign): boolean {
  if (one.audioUrl === null || other.audioUrl === null || audioKeyOf(one) === audioKeyOf(other)) return false
  return !isSameDay(one, other) && !likeness.areSimilar(one.title, other.title)
}

function isSameDay(one: likeness.Sign, other: likeness.Sign): boolean {
  return likeness.isSameDay(one.publishedAt, other.publishedAt)
}

function isSameAudio(one: likeness.Sign, other: likeness.Sign): boolean {
  if (likeness.isSpecific(audioKeyOf(one) ?? '')) return true
  if (likeness.isGeneric(one.title)) return minuteOf(one) !== null && minuteOf(one) === minuteOf(other)
  return likeness.areSimilar(one.title, other.title) || isSameDay(one, other)
}

function isRehosted(one: likeness.Sign, other: likeness.Sign): boolean {
  const moved = likeness.audioHost(one.audioUrl) !== likeness.audioHost(other.audioUrl)
  return moved || likeness.guidShape(one.guid) !== likeness.guidShape(other.guid)
}

function isLike(one: likeness.Sign, other: likeness.Sign): boolean {
  return likeness.areSimilar(one.title, other.title) || (pageOf(one) !== null && pageOf(one) === pageOf(other))
}

/** Whether title or time tells one episode from the next: not "News" at midnight. */
function isTelling(sign: likeness.Sign): boolean {
  return !likeness.isGeneric(sign.title) || sign.publishedAt.getTime() % 86_400_000 !== 0
}

function audioKeyOf(sign: likeness.Sign): string | null {
  return likeness.audioKey(sign.audioUrl)
}

function telltaleTitle(sign: likeness.Sign): string | null {
  return likeness.isGeneric(sign.title) ? null : likeness.titleKey(sign.title)
}

function pageOf(sign: likeness.Sign): string | null {
  return likeness.linkKey(sign.link)
}

/** `null` for 1970: that is no date but the lack of one. */
function minuteOf(sign: likeness.Sign): string | null {
  const minute = Math.floor(sign.publishedAt.getTime() / 60_000)
  return minute === 0 ? null : String(minute)
}

/** Audio and title together, where the audio is that of one episode. */
function twinKey(sign: likeness.Sign): string | null {
  const audio = audioKeyOf(sign)
  return audio !== null && likeness.isSpecific(audio) ? withKey(audio, likeness.titleKey(sign.title)) : null
}

function withKey(first: string, second: string | null): string | null {
  return second === null ? null : `${first} ${second}`
}

function groupBy<T>(all: T[], keyOf: (each: T) => string | null): Map<string, T[]> {
  const groups = Map.groupBy(all, (each) => keyOf(each) ?? '')
  groups.delete('')
  return groups
}
