import { relate } from '../../../src/data/related.ts'
import { content } from '../content.ts'
import { tfIdf } from '../related-baselines.ts'
import type { ArchivedInsight } from './archive.ts'

/** Links of one insight that are read, at most; for plain TF-IDF the limits are those of the lists that readers see. */
export const listed = 5
const mostPerShow = 2
const deep = 500 // of a ranking by TF-IDF: beyond it nobody finds five of several shows

/** Ids of what stands beside each insight as the site shows it, nearest first. */
export function listRelated(archive: readonly ArchivedInsight[]): string[][] {
  const lists = relate(
    archive.map((insight) => ({
      id: insight.id,
      title: insight.title,
      body: insight.body,
      topics: insight.topics,
      podcast: insight.podcast,
      episode: insight.episode,
      language: insight.language,
      publishedAt: insight.publishedAt,
      quotes: insight.evidence.map(({ quote }) => quote),
      speakers: insight.speakers,
      names: [...(insight.people ?? []), ...(insight.organisations ?? [])],
      spoken: insight.spoken,
    })),
  )
  return archive.map(({ id }) => (lists.get(id) ?? []).slice(0, listed).map((neighbour) => neighbour.id))
}

/** The same by the cosine of plain TF-IDF of headline and paragraph: of other episodes, two of one show, with a word in common. */
export function listTfIdf(archive: readonly ArchivedInsight[]): string[][] {
  const windows = archive.map(({ id, title, body, episode }, place) => ({
    id,
    text: `${title}\n${body}`,
    meeting: episode,
    topic: 0,
    place,
  }))
  const words = windows.map(({ text }) => new Set(content(text)))
  return tfIdf(windows, { most: deep, withinMeeting: false }).map((ranked, place) => {
    const taken: ArchivedInsight[] = []
    for (const other of ranked) {
      const insight = archive[other]
      if (taken.length === listed || insight === undefined || words[place]?.isDisjointFrom(words[other] ?? new Set())) break
      const ofShow = taken.filter(({ podcast }) => podcast === insight.podcast).length
      if (insight.episode !== archive[place]?.episode && ofShow < mostPerShow) taken.push(insight)
    }
    return taken.map(({ id }) => id)
  })
}
