import type { Podcast } from '#domain/podcast.ts'
import { personPath, podcastPath, topicPath } from './addresses.ts'
import type { Library, PlacedBrief, PlacedInsight, PlacedWeek } from './library.ts'
import { selectTopics } from './topics.ts'

/** A feed of the site, which is published as RSS and as JSON Feed. */
export interface Feed {
  /** Path of its folder below the base: '' for that of all insights, `topics/maintenance/`. */
  path: string
  title: string
  /** What it brings, in a sentence. */
  description: string
  /** Path of the page that shows the same. */
  page: string
  /** The show it is about. */
  podcast?: Podcast
  /** Newest first, and as many as a feed holds. */
  entries: { insights: PlacedInsight[] } | { briefs: PlacedBrief[] } | { weeks: PlacedWeek[] }
}

/** Items at most. All insights come fastest: 100 are a day of a large archive. */
const mostInsights = 100
const mostBriefs = 30
const mostOfOne = 30

/** Scores for which there is a feed of all insights with at least that much. */
export const leastScores = [0.6, 0.7, 0.8, 0.9] as const

/** Every feed of the site: insights, by score, briefs, weeks, and each show, topic and person. One pass over the library. */
export function selectFeeds(library: Library): Feed[] {
  return [
    insightsFeed(library),
    ...leastScores.map((score) => scoreFeed(library, score)),
    briefsFeed(library),
    weeksFeed(library),
    ...shelfFeeds(library),
  ]
}

const rssName = 'rss.xml'
const jsonName = 'feed.json'

/** Path of a feed's RSS file, from the path of its folder. */
export const rssPath = (folder: string): string => folder + rssName
/** Path of its JSON Feed file. */
export const jsonFeedPath = (folder: string): string => folder + jsonName
/** Folder of the feed of insights with a score of at least so much. */
export const scorePath = (score: number): string => `insights/score-${Math.round(score * 100)}/`

function insightsFeed({ settings, insights }: Library): Feed {
  return {
    path: '',
    title: settings.title,
    description: settings.tagline,
    page: 'insights/',
    entries: { insights: insights.slice(0, mostInsights) },
  }
}

function scoreFeed({ settings, insights }: Library, least: number): Feed {
  const best: PlacedInsight[] = []
  for (const insight of insights) {
    if (best.length === mostInsights) break
    if (insight.score >= least) best.push(insight)
  }
  return {
    path: scorePath(least),
    title: `${settings.title}: insights from ${least.toFixed(1)}`,
    description: `Insights of ${settings.title} with a score of ${least.toFixed(1)} of 1 or more.`,
    page: 'insights/',
    entries: { insights: best },
  }
}

function briefsFeed({ settings, briefs }: Library): Feed {
  return {
    path: 'briefs/',
    title: `${settings.title}: the brief`,
    description: settings.tagline,
    page: 'briefs/',
    entries: { briefs: briefs.slice(0, mostBriefs) },
  }
}

function weeksFeed({ settings, weeks }: Library): Feed {
  return {
    path: 'weeks/',
    title: `${settings.title}: the week`,
    description: 'The week’s best, what several shows spoke of, and what disagreed.',
    page: 'weeks/',
    entries: { weeks: weeks.slice(0, mostBriefs) },
  }
}

function shelfFeeds(library: Library): Feed[] {
  const site = library.settings.title
  const byPodcast = Map.groupBy(library.insights, ({ podcast }) => podcast.id)
  const shelf = (path: string, name: string, description: string, insights: PlacedInsight[]) => ({
    path,
    title: `${name} · ${site}`,
    description,
    page: path,
    entries: { insights: insights.slice(0, mostOfOne) },
  })
  return [
    ...library.podcasts.map((podcast) => ({
      ...shelf(podcastPath(podcast.id), podcast.title, `What was worth keeping in ${podcast.title}.`, byPodcast.get(podcast.id) ?? []),
      podcast,
    })),
    ...selectTopics(library).map(({ topic, insights }) =>
      shelf(topicPath(topic.id), topic.name, `What podcasts say of ${topic.name}, each with its proof.`, insights),
    ),
    ...[...library.people.values()]
      .filter(({ said }) => said.length > 0)
      .map(({ person, said }) =>
        shelf(personPath(person.slug), person.name, `What ${person.name} said on podcasts that was worth keeping.`, said),
      ),
  ]
}
