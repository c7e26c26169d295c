/** Marks that a reader of markup puts around bold text, and around what its markup says is a speaker (`<cite>`). Private characters: no text has them. */
export const marks = { bold: '\ue000', speaker: '\ue001', end: '\ue002' } as const

/** A line or paragraph of a transcript in running text. */
export interface TextLine {
  /** One line; may hold `marks`. */
  text: string
  /** True for a headline by its markup. */
  heading: boolean
  /** True where a blank line or the border of a block stands before. */
  apart: boolean
}

/** A line without `marks`. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ue000-\ue002]/g, '')
}
