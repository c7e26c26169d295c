import type { Brief } from '#domain/brief.ts'
import { composeLetter, type LetterInsight } from '#domain/letter/letter.ts'
import { type RenderedLetter, renderLetter } from '#domain/letter/render.ts'
import { noPreferences, type Preferences, type RankCandidate, type Ranked, rankBrief } from '#domain/rank-brief.ts'
import type { Settings } from '#domain/settings.ts'
import type { Subscriber } from '../subscribers/subscriber.ts'
import type { Material } from './material.ts'

/** What all letters of a run have in common. */
export interface LetterDesk {
  settings: Settings
  /** Address of the site with its base path and a slash at the end. */
  site: string
  material: Material
}

/** Which brief, of which episodes. */
export interface Edition {
  brief: Brief
  episodes: readonly string[]
  /** True where the episodes are just the brief's. */
  whole: boolean
}

/** What a letter has to know of a subscriber. */
export type LetterReader = Pick<Subscriber, 'timeZone' | 'language' | 'topics' | 'shows' | 'people' | 'muted' | 'token'>

/**
 * The letter of an edition for a subscriber: their own best, by the ranking of every reader. Who prefers nothing, and missed nothing, gets
 * the brief as it stands, in its editor's order. `null` where nothing is left for them.
 */
export function writeOwnLetter(reader: LetterReader, edition: Edition, desk: LetterDesk): RenderedLetter | null {
  const { settings, site, material } = desk
  const insights = chooseInsights(reader, edition, desk)
  if (insights.length === 0) return null
  const { waiting = [] } = edition.brief
  return renderLetter(
    composeLetter({
      settings,
      site,
      date: edition.brief.date,
      insights,
      note: edition.whole ? edition.brief.note : '',
      episodes: [...edition.episodes, ...waiting].flatMap((id) => material.episodes.get(id) ?? []),
      waiting,
      reader: {
        language: reader.language ?? settings.language,
        timeZone: reader.timeZone,
        unsubscribe: unsubscribeAddress(settings, reader),
      },
    }),
  )
}

/** What a subscriber gets, best first. */
export function chooseInsights(
  reader: LetterReader,
  { brief, episodes, whole }: Edition,
  { settings, material }: LetterDesk,
): LetterInsight[] {
  const preferences = preferencesOf(reader)
  const ranked = whole && !preferences ? brief.insights.map((id) => ({ id, because: [] })) : rank()
  return ranked.flatMap(({ id, because }) => {
    const insight = material.insights.get(id)
    return insight ? [{ ...insight, because: namesOf(because, { settings, material }) }] : []
  })

  function rank(): Ranked[] {
    return rankBrief({ candidates: candidatesOf(brief, episodes, material), preferences: preferences ?? noPreferences, settings })
  }
}

/** Where a subscriber unsubscribes with one click; `null` where there is no such address, or no token. */
export function unsubscribeAddress({ mail }: Pick<Settings, 'mail'>, { token }: Pick<Subscriber, 'token'>): string | null {
  return mail.unsubscribe === undefined || token === undefined ? null : mail.unsubscribe.replaceAll('{token}', encodeURIComponent(token))
}

const pools = new WeakMap<Material, Map<readonly string[], readonly RankCandidate[]>>()

/** The insights of an edition, gathered once for all who get the same one. */
function candidatesOf(brief: Brief, episodes: readonly string[], material: Material): readonly RankCandidate[] {
  const known = pools.get(material) ?? new Map<readonly string[], readonly RankCandidate[]>()
  pools.set(material, known)
  const pool = known.get(episodes)
  if (pool) return pool
  const ids = new Set([...episodes.flatMap((id) => material.byEpisode.get(id) ?? []), ...brief.insights])
  const candidates = [...ids].flatMap((id) => {
    const insight = material.insights.get(id)
    return insight ? [{ id, score: insight.score, topics: insight.topics, people: insight.people ?? [] }] : []
  })
  known.set(episodes, candidates)
  return candidates
}

/** `null` for somebody who prefers nothing. */
function preferencesOf({ topics, shows, people, muted }: LetterReader): Preferences | null {
  if ([topics, shows, people, muted].every((list) => list.length === 0)) return null
  return { ...noPreferences, follow: { podcasts: shows, topics, people }, mute: { podcasts: muted, topics: muted, people: [] } }
}

/** What the reader said they follow, as far as it moved an insight. */
function namesOf(because: Ranked['because'], { settings, material }: Pick<LetterDesk, 'settings' | 'material'>): string[] {
  return because
    .filter(({ told }) => told)
    .map(({ kind, name }) => {
      if (kind === 'podcast') return material.podcasts.get(name)?.title ?? name
      return kind === 'topic' ? (settings.topics.find(({ id }) => id === name)?.name ?? name) : name
    })
}
