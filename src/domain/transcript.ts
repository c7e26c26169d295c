/** A stretch of speech by one speaker. */
export interface Segment {
  /** Who speaks, as the transcript names them; `null` where it does not say. */
  speaker: string | null
  /** Seconds from the start of the audio. */
  start: number
  /** Seconds from the start of the audio, never before `start`. */
  end: number
  /** What is said, verbatim, white space collapsed to single spaces. */
  text: string
}

/**
 * Where the times of a transcript come from: `cues` as the file gives them; `estimated` by place in the text, from
 * the few times that the file gives or from the length of the episode; `none` when there was nothing to go by (all times are 0).
 */
export type Timing = 'cues' | 'estimated' | 'none'

/** What was said in an episode, in the order in which it was said. */
export interface Transcript {
  /** BCP 47 tag of the language, where the file or the feed says it. */
  language: string | null
  timing: Timing
  segments: Segment[]
}
