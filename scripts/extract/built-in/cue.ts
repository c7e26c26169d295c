/** A sign that a passage says something, or that it does not. */
export interface Cue {
  /** What it is a sign of; hits of one kind count less and less. */
  kind: string
  /** Matched against lower-cased text with straight apostrophes; has the flag `g`. */
  pattern: RegExp
  /** Above 0: worth reading. Below 0: not. */
  weight: number
}

/** A cue that is looked for everywhere in a text. */
export function sign(kind: string, weight: number, pattern: RegExp): Cue {
  return { kind, weight, pattern: new RegExp(pattern.source, pattern.unicode ? 'gu' : 'g') }
}
