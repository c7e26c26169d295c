import { episodeOf, podcastOf } from '#domain/slug.ts'
import type { Finding } from './finding.ts'
import type { Named } from './read-file.ts'

/** What content/ holds, to be asked by id. */
export interface Holdings {
  /** Ids of the topics in settings; `null` where these cannot be read. */
  topics: ReadonlySet<string> | null
  hasPodcast: (id: string) => boolean
  hasEpisode: (id: string) => boolean
  hasInsight: (id: string) => boolean
}

/** What one file names and is not there, and what it says against the place where it stands. */
export function checkNames(named: Named, holdings: Holdings): Finding[] {
  const texts = findingsOf(named, holdings)
  return texts.map((finding) => ({ file: `${named.kind}/${named.id}.md`, ...finding }))
}

type Told = Omit<Finding, 'file'>

function findingsOf(named: Named, holdings: Holdings): Told[] {
  switch (named.kind) {
    case 'podcasts':
      return checkTopics(named.facts.topics, holdings)
    case 'episodes':
      return [
        ...checkField('podcast', named.facts.podcast, podcastOf(named.id)),
        ...checkPodcast(podcastOf(named.id), holdings),
        ...checkInsights('repeats', named.facts.repeats ?? [], holdings),
      ]
    case 'insights':
      return checkInsight(named.id, named.facts, holdings)
    case 'briefs':
      return [...checkField('date', named.facts.date, named.id), ...checkInsights('insights', named.facts.insights, holdings)]
    case 'weeks':
      return [
        ...checkField('date', named.facts.date, named.id),
        ...checkInsights('insights', named.facts.insights, holdings),
        ...named.facts.shared.flatMap(({ insights }) => checkInsights('shared', insights, holdings)),
        ...named.facts.disputed.flatMap((pair) => checkInsights('disputed', [pair.insight, pair.disputes], holdings)),
      ]
  }
}

function checkInsight(id: string, facts: (Named & { kind: 'insights' })['facts'], holdings: Holdings): Told[] {
  const episode = episodeOf(id)
  const missing = holdings.hasEpisode(episode)
    ? []
    : [{ text: `there is no episodes/${episode}.md, so no page shows it. Bring that file back, or delete this one.`, names: episode }]
  return [
    ...checkField('podcast', facts.podcast, podcastOf(id)),
    ...checkField('episode', facts.episode, episode),
    ...checkPodcast(podcastOf(id), holdings),
    ...missing,
    ...checkTopics(facts.topics, holdings),
    ...checkInsights('echoes', facts.echoes ?? [], holdings),
    ...checkInsights(
      'relations',
      (facts.relations ?? []).map(({ to }) => to),
      holdings,
    ),
  ]
}

function checkField(field: string, said: string, place: string): Told[] {
  return said === place
    ? []
    : [{ text: `"${field}" is "${said}", but the file stands under ${place}. Write "${place}", or move the file.` }]
}

function checkPodcast(podcast: string, { hasPodcast }: Holdings): Told[] {
  if (hasPodcast(podcast)) return []
  const mend = `Bring that file back, or take all of it away (npm run podcasts -- remove ${podcast}).`
  return [{ text: `there is no podcasts/${podcast}.md, so no page shows it. ${mend}`, names: podcast }]
}

function checkTopics(topics: readonly string[], holdings: Holdings): Told[] {
  return topics
    .filter((topic) => holdings.topics !== null && !holdings.topics.has(topic))
    .map((topic) => ({
      text: `"topics" names "${topic}", which settings.md does not have. Mend its spelling, add it there, or take it out.`,
      names: topic,
    }))
}

function checkInsights(field: string, ids: readonly string[], { hasInsight }: Holdings): Told[] {
  return ids
    .filter((id) => !hasInsight(id))
    .map((id) => ({
      text: `"${field}" names ${id}, which is not there: pages leave it out. Mend the id, or take it out.`,
      names: id,
      deleted: true,
    }))
}
