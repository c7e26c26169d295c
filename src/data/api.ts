import type { Episode } from '#domain/episode.ts'
import { locateQuote } from '#domain/listen.ts'
import { apiInsightPath, briefPath, episodePath, insightPath, markdownPath, podcastPath, publicAddressOf } from './addresses.ts'
import { feedGuid } from './feed-guid.ts'
import type { PlacedBrief, PlacedInsight } from './library.ts'

/** An insight as the JSON API tells it, with all that is known of where it comes from. Times are seconds from the start of the audio. */
export function describeInsight(insight: PlacedInsight, site: URL | undefined): object {
  return {
    id: insight.id,
    guid: feedGuid(`insights/${insight.id}`),
    url: publicAddressOf(insightPath(insight.id), site),
    markdown: publicAddressOf(markdownPath(insight.id), site),
    json: publicAddressOf(apiInsightPath(insight.id), site),
    title: insight.title,
    text: insight.paragraphs.join('\n\n'),
    language: insight.language,
    publishedAt: insight.publishedAt.toISOString(),
    editedAt: insight.editedAt?.toISOString(),
    topics: insight.topics.map(({ id, name }) => ({ id, name })),
    kind: insight.kind,
    due: insight.due,
    people: insight.people,
    organisations: insight.organisations,
    chapter: insight.chapter,
    score: insight.score,
    value: insight.value,
    novelty: insight.novelty,
    reason: insight.reason,
    review: insight.review,
    echoes: insight.alsoSaid,
    relations: insight.stances.map(({ id, kind, own }) => (own ? { to: id, kind } : { from: id, kind })),
    ...describeProvenance(insight, site),
  }
}

/** Where an insight comes from: the words it rests on, what made it, the show and the episode with their identities elsewhere. */
export function describeProvenance({ podcast, episode, evidence, engine }: PlacedInsight, site: URL | undefined): object {
  return {
    evidence: evidence.map((words) => ({ ...words, listen: locateQuote(words, episode)?.address ?? undefined })),
    engine,
    podcast: {
      id: podcast.id,
      title: podcast.title,
      url: publicAddressOf(podcastPath(podcast.id), site),
      feed: podcast.feed,
      guid: podcast.guid,
      link: podcast.link,
      author: podcast.author,
      license: podcast.license,
      artwork: podcast.artwork,
    },
    episode: {
      id: episode.id,
      title: episode.title,
      url: publicAddressOf(episodePath(episode.id), site),
      guid: episode.guid,
      link: episode.link,
      publishedAt: episode.publishedAt.toISOString(),
      duration: episode.duration,
      audio: episode.audio,
      transcript: describeTranscript(episode),
    },
  }
}

/** The transcript that was read; what it says most is for the ranking alone. */
function describeTranscript({ transcript }: Episode): object | undefined {
  return transcript && { source: transcript.source, timing: transcript.timing, words: transcript.words }
}

/** A brief as the JSON API tells it, with its insights in order. */
export function describeBrief(brief: PlacedBrief, site: URL | undefined): object {
  return {
    date: brief.date,
    guid: feedGuid(`briefs/${brief.date}`),
    url: publicAddressOf(briefPath(brief.date), site),
    editedAt: brief.editedAt?.toISOString(),
    note: brief.note === '' ? undefined : brief.note,
    scanned: brief.episodes.map(({ id, outcome, reason }) => ({ episode: id, outcome, reason })),
    waiting: brief.waiting,
    insights: brief.insights.map((insight) => ({ chosen: brief.reasons?.[insight.id], ...describeInsight(insight, site) })),
  }
}
