/** What the choice of a cut looks at. */
export interface Frame {
  /** Seconds from the start of the audio. */
  start: number
  loudness: number
}

const pauseSeconds = 0.5 // a breath between two sentences

/**
 * The frame at which to cut: the middle of the quietest half second among `frames` (in order of time), the latest of equals. Never
 * the first. Frames of one loudness give the last half second: then there is nothing to go by.
 */
export function selectQuietFrame(frames: readonly Frame[]): number {
  let quietest = Number.POSITIVE_INFINITY
  let chosen = Math.max(1, frames.length - 1)
  let from = 0
  let sum = 0
  for (const [index, frame] of frames.entries()) {
    sum += frame.loudness
    while (frame.start - (frames[from]?.start ?? 0) > pauseSeconds) {
      sum -= frames[from]?.loudness ?? 0
      from += 1
    }
    const mean = sum / (index - from + 1)
    if (from === 0 || mean > quietest + 1e-9) continue
    quietest = mean
    chosen = Math.max(1, (from + index + 1) >> 1)
  }
  return chosen
}
