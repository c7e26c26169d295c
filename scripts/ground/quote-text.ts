import { withoutNotes } from './notes.ts'
import { foldWord } from './words.ts'

/** A quote as an engine gives it, taken apart. */
export interface QuoteText {
  /** The words, without sound notes and labels. */
  text: string
  /** Names that stand in it as labels (`Ada: we stopped`). */
  labels: string[]
}

/** Takes sound notes, and labels with names that the transcript knows, out of a quote. */
export function readQuote(quote: string, speakers: readonly string[]): QuoteText {
  const labels: string[] = []
  const names = speakers.flatMap((speaker) => [speaker, speaker.split(/\s+/, 1)[0] ?? speaker]).map(foldWord)
  const text = withoutNotes(quote).replace(/(^|[\n.!?…"”’)\]—-]\s*)([\p{L}][\p{L}\p{M}\p{N} .'’-]{0,40}):\s/gu, (whole, before, name) => {
    if (!names.includes(foldWord(String(name)))) return whole
    labels.push(String(name))
    return `${before} `
  })
  return { text, labels }
}
