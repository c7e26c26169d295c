import type { Line, Reading } from './lines.ts'
import { foldText } from './orders.ts'

const shingle = 6 // words in a row that are not the same by chance

/** Where the words of quotes stand in a reading. */
export interface Whereabouts {
  /** The line that holds a quote: the one named where it does, else the first that does, else the one named. */
  lineOf: (quote: string, claimed: number) => Line | undefined
  /** True where a quote has a run of words from what no model was to see, and which is not said elsewhere too. */
  isWithheld: (quote: string) => boolean
}

/** Reads a transcript's lines once, so that many quotes cost little. */
export function createWhereabouts({ lines, withheld }: Reading): Whereabouts {
  const shown = lines.map(({ text }) => matterOf(text))
  const hidden = withheld.map(matterOf).join(' | ')
  return {
    lineOf: (quote, claimed) => {
      const words = matterOf(quote)
      if (shown[claimed - 1]?.includes(words)) return lines[claimed - 1]
      const at = shown.findIndex((text) => text.includes(words))
      return lines[at] ?? lines[claimed - 1]
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
