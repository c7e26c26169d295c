import type { Brief } from '#domain/brief.ts'
import type { Episode } from '#domain/episode.ts'
import type { InsightFacts } from '#domain/insight.ts'
import type { Podcast } from '#domain/podcast.ts'
import type { Settings, Topic } from '#domain/settings.ts'
import { typeset } from '#domain/typeset.ts'
import type { Dispute, Shared, Week } from '#domain/week.ts'
import { joinEchoes } from './echoes.ts'
import { type PersonShelf, selectPeople } from './people.ts'
import { repeatsOf } from './repeats.ts'
import { joinStances, type Stance } from './stances.ts'

/** An insight with what it belongs to, as the pages read it. */
export interface PlacedInsight extends Omit<InsightFacts, 'podcast' | 'episode' | 'topics'> {
  id: string
  /** Stands for the text of its file, where it is of one. */
  file?: string
  /** The paragraph; more than one only where an editor wrote more. */
  paragraphs: string[]
  podcast: Podcast
  episode: Episode
  topics: Topic[]
  /** Episodes that tell it again (a re-run, a cross-post), oldest first. */
  alsoHeard: { episode: Episode; podcast: Podcast }[]
  /** Ids of insights of other shows that tell the same idea, oldest first. */
  alsoSaid: string[]
  /** How it stands to other insights, and they to it, by what an engine or editor wrote. */
  stances: Stance[]
  /** BCP 47 tag of what is said; `null` where nobody says it. */
  language: string | null
  /** When a person last changed it after it was there; `null` where nobody did, or nobody knows. */
  editedAt: Date | null
}

/** A brief with its insights, best first; those that were deleted since are left out. */
export interface PlacedBrief extends Omit<Brief, 'insights' | 'episodes' | 'note'> {
  insights: PlacedInsight[]
  /** The episodes that it covers and those that it left waiting, as far as their files are still there. */
  episodes: Episode[]
  /** The editor's note as HTML; '' where there is none. */
  note: string
  /** When a person last changed the brief or an insight of it. */
  editedAt: Date | null
}

/** The review of a week with its insights; insights and briefs that were deleted since are left out. */
export interface PlacedWeek extends Omit<Week, 'insights' | 'shared' | 'disputed' | 'note'> {
  /** Best first. */
  insights: PlacedInsight[]
  /** What several shows spoke of; each of its insights is of another show. */
  shared: (Omit<Shared, 'insights'> & { insights: PlacedInsight[] })[]
  disputed: Record<keyof Dispute, PlacedInsight>[]
  /** The editor's note as HTML; '' where there is none. */
  note: string
  /** When a person last changed the review or an insight of it. */
  editedAt: Date | null
}

/** All files of a content directory, read one by one. */
export interface Files {
  settings: Settings
  podcasts: Podcast[]
  episodes: Episode[]
  insights: (InsightFacts & Pick<PlacedInsight, 'id' | 'file' | 'paragraphs'>)[]
  briefs: Brief[]
  weeks?: Week[]
  /** When people last changed files, by name below the content directory without `.md`. */
  edits?: ReadonlyMap<string, Date>
}

/** A content directory as one whole. */
export interface Library {
  settings: Settings
  /** By title. */
  podcasts: Podcast[]
  /** Newest first. */
  episodes: Episode[]
  /** Newest episode first, and in the order of the talk within one. */
  insights: PlacedInsight[]
  /** Newest first. */
  briefs: PlacedBrief[]
  /** Newest first. */
  weeks: PlacedWeek[]
  /** Who has a page, by slug; looked for when it is asked for. */
  readonly people: ReadonlyMap<string, PersonShelf>
  /** Files that name something which is not there, one line for each; they are not shown. */
  leftOut: string[]
}

/** Joins the files of a content directory by their ids. */
export function joinLibrary(files: Files): Library {
  const leftOut: string[] = []
  const podcasts = new Map(files.podcasts.map((podcast) => [podcast.id, podcast]))
  const topics = new Map(files.settings.topics.map((topic) => [topic.id, topic]))
  const episodes = files.episodes.filter((episode) => {
    const known = podcasts.has(episode.podcast)
    if (!known) leftOut.push(`episodes/${episode.id}.md: there is no podcasts/${episode.podcast}.md`)
    return known
  })
  const episodesById = new Map(episodes.map((episode) => [episode.id, episode]))

  const repeats = repeatsOf(episodes, podcasts)
  const insights: PlacedInsight[] = []
  for (const { topics: topicIds, ...facts } of files.insights) {
    const episode = episodesById.get(facts.episode)
    const podcast = podcasts.get(facts.podcast)
    if (episode === undefined || podcast === undefined) {
      leftOut.push(`insights/${facts.id}.md: there is no episodes/${facts.episode}.md`)
      continue
    }
    insights.push({
      ...facts,
      podcast,
      episode,
      title: typeset(facts.title),
      topics: topicIds.flatMap((id) => topics.get(id) ?? []),
      alsoHeard: repeats.get(facts.id) ?? [],
      alsoSaid: [],
      stances: [],
      language: episode.language ?? podcast.language ?? null,
      editedAt: files.edits?.get(`insights/${facts.id}`) ?? null,
    })
  }
  insights.sort(byNewsThenTalk)
  const echoes = joinEchoes(insights)
  const stances = joinStances(insights)
  for (const insight of insights) {
    insight.alsoSaid = echoes.get(insight.id) ?? []
    insight.stances = stances.get(insight.id) ?? []
  }
  const insightsById = new Map(insights.map((insight) => [insight.id, insight]))
  const dates = new Set(files.briefs.map(({ date }) => date))
  let people: Library['people'] | undefined

  return {
    settings: files.settings,
    podcasts: [...podcasts.values()].sort((a, b) => a.title.localeCompare(b.title)),
    episodes: episodes.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || a.id.localeCompare(b.id)),
    insights,
    briefs: files.briefs
      .map((brief) => {
        const told = brief.insights.flatMap((id) => insightsById.get(id) ?? [])
        return {
          ...brief,
          insights: told,
          episodes: [...brief.episodes, ...(brief.waiting ?? [])].flatMap((id) => episodesById.get(id) ?? []),
          editedAt: latest([files.edits?.get(`briefs/${brief.date}`), ...told.map(({ editedAt }) => editedAt)]),
        }
      })
      .sort((a, b) => b.date.localeCompare(a.date)),
    weeks: (files.weeks ?? [])
      .map((week) => ({ ...placeWeek(week, insightsById, files.edits), briefs: week.briefs.filter((date) => dates.has(date)) }))
      .sort((a, b) => b.date.localeCompare(a.date)),
    get people() {
      people ??= selectPeople({ insights, episodes, podcasts })
      return people
    },
    leftOut,
  }
}

function placeWeek(week: Week, insights: ReadonlyMap<string, PlacedInsight>, edits: Files['edits']): PlacedWeek {
  const place = (ids: readonly string[]) => ids.flatMap((id) => insights.get(id) ?? [])
  const shared = week.shared.map((group) => ({ ...group, insights: place(group.insights) }))
  const disputed = week.disputed.flatMap((pair) => {
    const [insight, disputes] = [insights.get(pair.insight), insights.get(pair.disputes)]
    return insight && disputes ? [{ insight, disputes }] : []
  })
  const placed = { ...week, insights: place(week.insights), shared: shared.filter((group) => group.insights.length > 1), disputed }
  const told = [
    placed.insights,
    placed.shared.flatMap((group) => group.insights),
    disputed.flatMap((pair) => [pair.insight, pair.disputes]),
  ].flat()
  return { ...placed, editedAt: latest([edits?.get(`weeks/${week.date}`), ...told.map(({ editedAt }) => editedAt)]) }
}

/** The latest of some instants; `null` where there is none. */
function latest(instants: readonly (Date | null | undefined)[]): Date | null {
  return instants.reduce<Date | null>((last, instant) => (instant && (last === null || instant > last) ? instant : last), null)
}

function byNewsThenTalk(a: PlacedInsight, b: PlacedInsight): number {
  return (
    b.publishedAt.getTime() - a.publishedAt.getTime() ||
    a.episode.id.localeCompare(b.episode.id) ||
    startOf(a) - startOf(b) ||
    a.id.localeCompare(b.id)
  )
}

/** The second at which an insight's first quote begins; after all others where it has no time. */
function startOf(insight: PlacedInsight): number {
  return insight.evidence[0]?.start ?? Number.MAX_SAFE_INTEGER
}
