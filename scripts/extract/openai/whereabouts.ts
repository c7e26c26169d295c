import type { Line, Reading } from './lines.ts'
import { foldText } from './orders.ts'

const shingle = 6 // words in a row that are not the same by chance

/** Where the words of quotes stand in a reading. */
export interface Whereabouts {
  /** The line that holds a quote: one of the speaker's if any, the one claimed if it is among them; where none holds it, the one claimed. */
  find: (
    quote: string,
    claim: { claimed: number; speaker: string | undefined },
  ) => { line: Line; holds: true } | { line: Line | undefined; holds: false }
  /** True where a quote has a run of words from what no model was to see, and which is not said elsewhere too. */
  isWithheld: (quote: string) => boolean
}

/** Reads a transcript's lines once, so that many quotes cost little. */
export function createWhereabouts({ lines, withheld }: Reading): Whereabouts {
  const shown = lines.map(({ text }) => matterOf(text))
  const hidden = withheld.map(matterOf).join(' | ')
  return {
    find: (quote, { claimed, speaker }) => {
      const words = matterOf(quote)
      const holding = lines.filter((_, at) => shown[at]?.includes(words))
      const own = holding.filter((line) => line.speaker === speaker)
      const among = own.length > 0 ? own : holding
      const line = among.find(({ number }) => number === claimed) ?? among[0]
      return line ? { line, holds: true } : { line: lines[claimed - 1], holds: false }
    },
    isWithheld: (quote) => {
      const words = matterOf(quote).split(' ')
      const length = Math.min(shingle, words.length)
      for (let at = 0; at + length <= words.length; at++) {
        const run = words.slice(at, at + length).join(' ')
        if (hidden.includes(run) && !shown.some((text) => text.includes(run))) return true
      }
      return false
    },
  }
}

/** The words of a text as they are compared: case, accents, punctuation and invisible characters make no difference. */
export function matterOf(text: string): string {
  return (foldText(text).match(/[\p{L}\p{N}']+/gu) ?? []).join(' ')
}
