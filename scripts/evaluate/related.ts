import { everything, type RelatedInsight, relate } from '../../src/data/related.ts'
import { bm25, okapi, type Ranker, tfIdf } from './related-baselines.ts'
import type { Row } from './systems.ts'

/** A stretch of a meeting that stays with one topic (a line of qmsum-topic-windows-val.jsonl). */
export interface Window {
  id: string
  meeting: string
  topic: number
  text: string
  /** Its place among the windows of all meetings. */
  place: number
}

/** Windows nearer than this share words by mere neighbourhood: they count neither way. */
const apart = 3
/** Of all meetings pooled, so many of a ranking are looked at. */
const deep = 200
/** Windows of each meeting that stand for a young archive. */
const young = 60

/** Reads windows; positions are kept for the metric alone. */
export function readWindows(lines: string): Window[] {
  return lines
    .trim()
    .split('\n')
    .map((line, place) => {
      const { id, meeting, topic, text } = JSON.parse(line)
      return { id: String(id), meeting: String(meeting), topic: Number(topic), text: String(text), place }
    })
}

/** How well windows of the same meeting and topic are found: among all meetings, within the meeting, and in archives of sixty. */
export function measureRelated(windows: readonly Window[]): Row<RelatedFigures>[] {
  return [
    rowOf('related', windows, rankRelated),
    rowOf('TF-IDF cosine', windows, tfIdf),
    rowOf(`BM25 (k1 ${okapi.k1}, b ${okapi.b})`, windows, bm25),
    rowOf('related, dated', windows, rankDated),
  ]
}

const rankRelated: Ranker = (windows, how) => rankAs(windows, how, () => undefined)

/** As in an archive that grows by meeting, of which the newest teach nothing yet. */
const rankDated: Ranker = (windows, how) => rankAs(windows, how, ({ place }) => place)

function rankAs(
  windows: readonly Window[],
  { most, withinMeeting }: Parameters<Ranker>[1],
  timeOf: (window: Window) => number | undefined,
): number[][] {
  const insights = windows.map((window): RelatedInsight => {
    const { id, meeting, text } = window
    return { id, body: text, podcast: meeting, episode: meeting, publishedAt: timeOf(window) }
  })
  const places = new Map(windows.map(({ id }, index) => [id, index]))
  const related = relate(insights, { ...everything, most, ownShow: withinMeeting })
  return windows.map(({ id }) => (related.get(id) ?? []).flatMap((neighbour) => places.get(neighbour.id) ?? []))
}

function rowOf(system: string, windows: readonly Window[], rank: Ranker): Row<RelatedFigures> {
  const pooled = judge(windows, rank(windows, { most: deep + 2 * apart, withinMeeting: false }), deep)
  const within = judge(windows, rank(windows, { most: Number.POSITIVE_INFINITY, withinMeeting: true }))
  const archives = [...Map.groupBy(windows, ({ meeting }) => meeting).values()].map((own) => own.slice(0, young))
  const small = archives.flatMap((own) => judge(own, rank(own, { most: Number.POSITIVE_INFINITY, withinMeeting: true })))
  return {
    system,
    figures: {
      pooledMap: mean(pooled.map(({ averagePrecision }) => averagePrecision)),
      pooledP5: mean(pooled.map(({ precisionAt5 }) => precisionAt5)),
      withinMap: mean(within.map(({ averagePrecision }) => averagePrecision)),
      withinP5: mean(within.map(({ precisionAt5 }) => precisionAt5)),
      smallMap: mean(small.map(({ averagePrecision }) => averagePrecision)),
    },
  }
}

export interface RelatedFigures {
  /** Mean average precision among all meetings, of the first 200. */
  pooledMap: number
  /** Precision of the first five there. */
  pooledP5: number
  withinMap: number
  withinP5: number
  /** Mean average precision in archives of sixty windows of one meeting. */
  smallMap: number
}

/** Average precision and precision of the first five of each window that has others of its topic far enough away. */
function judge(windows: readonly Window[], rankings: readonly (readonly number[])[], most = Number.POSITIVE_INFINITY) {
  return windows.flatMap((window, index) => {
    const isApart = (other: Window) => other.meeting !== window.meeting || Math.abs(other.place - window.place) >= apart
    const isRelevant = (other: Window) => other.meeting === window.meeting && other.topic === window.topic && isApart(other)
    const relevant = windows.filter(isRelevant).length
    if (relevant === 0) return []
    const ranked = (rankings[index] ?? [])
      .flatMap((place) => windows[place] ?? [])
      .filter(isApart)
      .slice(0, most)
    let found = 0
    let precisions = 0
    ranked.forEach((other, at) => {
      if (!isRelevant(other)) return
      found += 1
      precisions += found / (at + 1)
    })
    return { averagePrecision: precisions / relevant, precisionAt5: ranked.slice(0, 5).filter(isRelevant).length / 5 }
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
