/** One piece of a transcript file as it was read, before times are filled in and speakers carried on. */
export interface Cue {
  /** The label that stands at this very cue; `null` where there is none. */
  speaker: string | null
  /** True where the file marks that somebody begins to speak here (a label, a voice tag, `>>`). */
  opens: boolean
  /** Seconds; `null` where the file gives none. */
  start: number | null
  /** Seconds; `null` where the file gives none. */
  end: number | null
  /** Without markup; line feeds stand where the file breaks lines. */
  text: string
}

/** What a parser makes of a file. */
export interface Parsed {
  cues: Cue[]
  /** Pieces that could not be read. */
  dropped: number
  /** What a person should know of the reading, one sentence each. */
  notes: string[]
  /** BCP 47 tag, where the file itself says its language. */
  language?: string
}

/** The most cues of one file: every word of a twenty-hour recording on its own is fewer. */
export const cueLimit = 200_000

/** The most lines of one running text: a paragraph for every word of six hours. */
export const lineLimit = 60_000
