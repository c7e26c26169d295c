import type { FeedEpisode } from '#domain/episode.ts'
import { selectTranscripts } from '../transcript/choose.ts'
import { claimedFormat } from '../transcript/format.ts'
import { findTranscriptInNotes } from '../transcript/in-notes.ts'

/** Which transcripts the newest episodes of a feed offer. */
export interface Coverage {
  /** Episodes that were looked at. */
  looked: number
  /** Of them with a transcript. */
  found: number
  /** How many have their best transcript in which form: vtt, srt, json, html, text, `show notes`, `other`; most first. */
  sources: Record<string, number>
}

const newest = 10 // what a show does now, not what it did once

/** What the newest ten episodes offer, by what the feed says: the files are not opened, show notes are. */
export function coverageOf(episodes: readonly FeedEpisode[]): Coverage {
  const looked = episodes.slice(0, newest)
  const found = looked.map(sourceOf).filter((source) => source !== null)
  const counts = [...Map.groupBy(found, (source) => source)].map(([source, all]): [string, number] => [source, all.length])
  const sources = Object.fromEntries(counts.sort(([, one], [, other]) => other - one))
  return { looked: looked.length, found: found.length, sources }
}

/** `vtt 8/10`, `html, show notes 5/6`, `srt, json, +2 6/6`, `none`. */
export function renderCoverage({ looked, found, sources }: Coverage): string {
  if (found === 0) return 'none'
  const [first, second, ...more] = Object.keys(sources)
  const named = [first, second, more.length > 0 ? `+${more.length}` : undefined].filter((name) => name !== undefined)
  return `${named.join(', ')} ${found}/${looked}`
}

function sourceOf({ transcripts, language, notes, duration }: FeedEpisode): string | null {
  const [best] = selectTranscripts(transcripts, language)
  if (best) return claimedFormat({ type: best.type, name: best.url }) ?? 'other'
  return notes !== null && findTranscriptInNotes(notes, { duration, language })?.ok ? 'show notes' : null
}
