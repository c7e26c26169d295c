import type { Segment, Timing } from '#domain/transcript.ts'
import type { Cue } from './cue.ts'

/** Segments with their times, and where these come from. */
export interface Timed {
  timing: Timing
  segments: Segment[]
}

const charactersPerSecond = 15 // speech, in Latin script: for what follows the last known time
const sparseSeconds = 120 // times further apart are no proof of where a sentence stands
const cueSecondsAtMost = 30 // a cue without an end is not said to last through a long silence

/**
 * Fills in what the file leaves out. Cues with times: an end is the next start where it is missing. Text with few
 * times: those between are worked out by place in the text. Text with none: from 0 to `duration` by place, or all 0 and
 * timing `none` where the length is not known.
 */
export function fillTimes(cues: Cue[], duration: number | null): Timed {
  const timed = cues.filter((cue) => cue.start !== null).length
  if (timed === 0 && duration === null) return { timing: 'none', segments: cues.map((cue) => segmentOf(cue, 0, 0)) }
  if (timed === cues.length) return { timing: 'cues', segments: closeCues(cues, duration) }
  return { timing: isDense(cues, timed) ? 'cues' : 'estimated', segments: interpolate(cues, duration) }
}

/** True where the file's times tell when each turn begins. */
function isDense(cues: Cue[], timed: number): boolean {
  if (timed < 2) return false
  const openings = cues.filter((cue) => cue.opens)
  const timedOpenings = openings.filter((cue) => cue.start !== null).length
  if (openings.length > 1 && timedOpenings >= openings.length * 0.8) return true
  const starts = cues.flatMap((cue) => cue.start ?? [])
  return timed >= cues.length * 0.5 || ((starts.at(-1) ?? 0) - (starts[0] ?? 0)) / (timed - 1) <= sparseSeconds
}

function closeCues(cues: Cue[], duration: number | null): Segment[] {
  return cues.map((cue, index) => {
    const start = cue.start ?? 0
    if (cue.end !== null) return segmentOf(cue, start, cue.end)
    const spoken = start + Math.min(cueSecondsAtMost, cue.text.length / charactersPerSecond)
    const next = cues[index + 1]?.start ?? (duration !== null && duration > start ? duration : spoken)
    return segmentOf(cue, start, next > start ? next : start)
  })
}

/** Times between known ones, linear in characters. */
function interpolate(cues: Cue[], duration: number | null): Segment[] {
  const places: number[] = []
  let length = 0
  for (const cue of cues) {
    places.push(length)
    length += cue.text.length + 1
  }
  const anchors = selectAnchors(cues, places)
  const first = anchors[0]
  if (first === undefined || first.place > 0) anchors.unshift({ place: 0, seconds: 0 })
  const last = anchors.at(-1) ?? { place: 0, seconds: 0 }
  const spoken = last.seconds + (length - last.place) / rateOf(anchors)
  anchors.push({ place: length, seconds: duration !== null && duration > last.seconds ? duration : spoken })
  let from = 0
  const secondsOf = (place: number): number => {
    while ((anchors[from + 1]?.place ?? Number.POSITIVE_INFINITY) < place) from += 1
    const left = anchors[from] ?? last
    const right = anchors[from + 1] ?? left
    const share = right.place > left.place ? (place - left.place) / (right.place - left.place) : 0
    return Math.round((left.seconds + share * (right.seconds - left.seconds)) * 1000) / 1000
  }
  const starts = places.map(secondsOf)
  const end = anchors.at(-1)?.seconds ?? 0
  return cues.map((cue, index) => segmentOf(cue, starts[index] ?? 0, starts[index + 1] ?? end))
}

interface Anchor {
  /** Characters from the start of the text. */
  place: number
  seconds: number
}

/** The known times by their places. */
function selectAnchors(cues: Cue[], places: number[]): Anchor[] {
  return cues.flatMap((cue, index) => (cue.start === null ? [] : { place: places[index] ?? 0, seconds: cue.start }))
}

/** Characters a second, as the known times have it. */
function rateOf(anchors: Anchor[]): number {
  const first = anchors[0]
  const last = anchors.at(-1)
  if (first === undefined || last === undefined || last.seconds <= first.seconds) return charactersPerSecond
  const rate = (last.place - first.place) / (last.seconds - first.seconds)
  return Math.min(40, Math.max(5, rate))
}

function segmentOf(cue: Cue, start: number, end: number): Segment {
  return { speaker: cue.speaker, start, end: Math.max(start, end), text: cue.text }
}
