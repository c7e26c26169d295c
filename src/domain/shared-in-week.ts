import type { Topic } from './settings.ts'
import { podcastOf } from './slug.ts'
import type { Shared } from './week.ts'

/** What is looked at of an insight of the week. */
export interface WeekInsight {
  id: string
  title: string
  body: string
  /** 0 to 1. */
  score: number
  /** Topic ids. */
  topics: readonly string[]
  /** People, organisations and products that it names. */
  names: readonly string[]
  /** Ids of insights that tell the same idea. */
  echoes: readonly string[]
}

/** The most that a reader wants to see. */
const most = { groups: 6, shows: 5 }
/** A topic is so wide that two shows meet in it by chance. */
const fewestShows = { echo: 2, name: 2, term: 2, topic: 3 }

/**
 * What several shows spoke of in a week: the same idea first (echoes), then the same person or organisation, then the same word of a topic's
 * list (in the headline, or twice in the paragraph: once is a mention), then the same topic; within each, what most shows spoke of first. Of each show its best insight. A group is left out where half of
 * its insights stand in one before it already. Says nothing of agreement. Independent of the order of the insights.
 */
export function selectShared(insights: readonly WeekInsight[], topics: readonly Topic[]): Shared[] {
  const sorted = insights.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const groups = [...echoGroups(sorted), ...nameGroups(sorted), ...termGroups(sorted, topics), ...topicGroups(sorted, topics)]
  const taken = new Set<string>()
  const chosen: Shared[] = []
  for (const { about, kind, members } of groups) {
    const shown = bestOfShows(members).slice(0, most.shows)
    if (shown.filter(({ id }) => taken.has(id)).length * 2 >= shown.length) continue
    for (const { id } of shown) taken.add(id)
    chosen.push({ about, kind, insights: shown.map(({ id }) => id) })
    if (chosen.length === most.groups) break
  }
  return chosen
}

interface Group {
  about: string
  kind: Shared['kind']
  /** Best first. */
  members: readonly WeekInsight[]
}

/** Insights joined by their echoes, directly or through others. */
function echoGroups(insights: readonly WeekInsight[]): Group[] {
  const byId = new Map(insights.map((insight) => [insight.id, insight]))
  const neighbours = new Map<string, string[]>()
  for (const { id, echoes } of insights) {
    for (const other of echoes.filter((echo) => byId.has(echo))) {
      neighbours.set(id, [...(neighbours.get(id) ?? []), other])
      neighbours.set(other, [...(neighbours.get(other) ?? []), id])
    }
  }
  const seen = new Set<string>()
  const groups: Group[] = []
  for (const { id, title } of insights) {
    if (seen.has(id)) continue
    const reached = reach(id, neighbours)
    for (const other of reached) seen.add(other)
    groups.push({ about: title, kind: 'echo', members: insights.filter((insight) => reached.has(insight.id)) })
  }
  return ofSeveralShows(groups)
}

function reach(from: string, neighbours: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([from])
  for (const id of reached) for (const other of neighbours.get(id) ?? []) reached.add(other) // a set's loop goes on over what is added
  return reached
}

function nameGroups(insights: readonly WeekInsight[]): Group[] {
  const names = new Set(insights.flatMap((insight) => insight.names))
  return ofSeveralShows(
    [...names].map((about) => ({ about, kind: 'name' as const, members: insights.filter((insight) => insight.names.includes(about)) })),
  )
}

function termGroups(insights: readonly WeekInsight[], topics: readonly Topic[]): Group[] {
  const terms = new Map(topics.flatMap((topic) => topic.terms.map((term) => [term.toLowerCase(), term])))
  return ofSeveralShows(
    [...terms.values()].map((about) => {
      const word = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(about)}(?:e?s)?(?![\\p{L}\\p{N}])`, 'giu')
      const times = (text: string) => text.match(word)?.length ?? 0
      return { about, kind: 'term' as const, members: insights.filter(({ title, body }) => times(title) * 2 + times(body) >= 2) }
    }),
  )
}

function topicGroups(insights: readonly WeekInsight[], topics: readonly Topic[]): Group[] {
  return ofSeveralShows(
    topics.map(({ id, name }) => ({
      about: name,
      kind: 'topic' as const,
      members: insights.filter((insight) => insight.topics.includes(id)),
    })),
  )
}

function ofSeveralShows(groups: readonly Group[]): Group[] {
  return groups
    .map((group) => ({ group, shows: new Set(group.members.map(({ id }) => podcastOf(id))).size }))
    .filter(({ group, shows }) => shows >= fewestShows[group.kind])
    .sort((a, b) => b.shows - a.shows || b.group.members.length - a.group.members.length || (a.group.about < b.group.about ? -1 : 1))
    .map(({ group }) => group)
}

function bestOfShows(members: readonly WeekInsight[]): WeekInsight[] {
  return [...Map.groupBy(members, ({ id }) => podcastOf(id)).values()].flatMap(([best]) => best ?? [])
}
