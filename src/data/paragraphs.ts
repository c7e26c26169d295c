import { typeset } from '#domain/typeset.ts'

/** The paragraphs of a text, each on one line and set as a printer does. */
export function cutParagraphs(body: string): string[] {
  return body.split(/\n\s*\n/).map((paragraph) => typeset(paragraph.replace(/\s+/g, ' ').trim()))
}
