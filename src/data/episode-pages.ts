import type { Episode } from '#domain/episode.ts'
import type { Podcast } from '#domain/podcast.ts'
import { readingSeconds } from '#domain/reading-time.ts'
import type { Library, PlacedInsight } from './library.ts'
import { speakersOf } from './people.ts'
import { identifyPerson } from './person-name.ts'
import { selectShows } from './podcasts.ts'
import { describeSaving, textsOf } from './reading.ts'

/** Somebody heard in an episode. */
export interface HeardPerson {
  name: string
  /** Slug of their page; `null` where they have none. */
  slug: string | null
}

/** What the page of an episode shows. */
export interface EpisodePage {
  podcast: Podcast
  episode: Episode
  /** In the order of the talk. */
  insights: PlacedInsight[]
  /** Those whom the feed does not call hosts, then those whom only the transcript names. */
  guests: HeardPerson[]
  hosts: HeardPerson[]
  /** `47 minutes in 2`; `null` where nothing is saved or known. */
  saving: string | null
  /** Earlier insights that the episode tells again. */
  repeats: PlacedInsight[]
  /** The show's episodes before and after it. */
  earlier: Pick<Episode, 'id' | 'title'> | null
  later: Pick<Episode, 'id' | 'title'> | null
}

/** The page of every episode. One pass over the library. */
export function selectEpisodePages(library: Library): EpisodePage[] {
  const insightsById = new Map(library.insights.map((insight) => [insight.id, insight]))
  return selectShows(library).flatMap(({ podcast, rows }) =>
    rows.map(({ episode, insights }, index) => ({
      podcast,
      episode,
      insights,
      ...hearPeople({ podcast, episode, insights, people: library.people }),
      saving: insights.length === 0 ? null : describeSaving(episode.duration, readingSeconds(textsOf(insights))),
      repeats: (episode.repeats ?? []).flatMap((id) => insightsById.get(id) ?? []),
      earlier: linkTo(rows[index + 1]?.episode),
      later: linkTo(rows[index - 1]?.episode),
    })),
  )
}

function hearPeople(
  talk: Pick<EpisodePage, 'podcast' | 'episode' | 'insights'> & Pick<Library, 'people'>,
): Pick<EpisodePage, 'guests' | 'hosts'> {
  const { podcast, episode, insights, people } = talk
  const listed = episode.people.map(({ name, role }) => {
    const slug = identifyPerson(name, { people: episode.people, podcast: podcast.title })?.slug ?? null
    return { name, isHost: /host/.test(role), own: slug, slug: slug !== null && people.has(slug) ? slug : null }
  })
  const quoted = insights.flatMap(speakersOf)
  const others = [...new Map(quoted.map((person) => [person.slug, person])).values()].filter(
    ({ slug }) => !listed.some(({ own }) => own === slug),
  )
  const plain = ({ name, slug }: HeardPerson) => ({ name, slug })
  return {
    guests: [...listed.filter(({ isHost }) => !isHost), ...others].map(plain),
    hosts: listed.filter(({ isHost }) => isHost).map(plain),
  }
}

function linkTo(episode: Episode | undefined): EpisodePage['earlier'] {
  return episode ? { id: episode.id, title: episode.title } : null
}

/** Insights in the order of the talk, cut where a new chapter begins; the title is `null` where the chapter is not known. */
export function groupByChapter(insights: readonly PlacedInsight[]): { chapter: string | null; insights: PlacedInsight[] }[] {
  const groups: { chapter: string | null; insights: PlacedInsight[] }[] = []
  for (const insight of insights) {
    const chapter = insight.chapter ?? null
    const last = groups.at(-1)
    if (last && last.chapter === chapter) last.insights.push(insight)
    else groups.push({ chapter, insights: [insight] })
  }
  return groups
}
