import type { Turn } from '../../transcript/turns.ts'
import type { Sentence } from './sentence.ts'

/**
 * How much each speaker informs, about 0.85 to 1.05: those who speak at length and ask little more than those who ask.
 * Nobody's speech (`null`) counts 1.
 */
export function weighSpeakers(turns: readonly Turn[], sentences: readonly (readonly Sentence[])[]): Map<string | null, number> {
  const totals = new Map<string | null, { words: number; asked: number; turns: number }>()
  turns.forEach((turn, index) => {
    const total = totals.get(turn.speaker) ?? { words: 0, asked: 0, turns: 0 }
    for (const sentence of sentences[index] ?? []) {
      total.words += sentence.words
      if (sentence.isQuestion) total.asked += sentence.words
    }
    total.turns += 1
    totals.set(turn.speaker, total)
  })
  const all = [...totals.values()].reduce((sum, total) => sum + total.words, 0)
  return new Map(
    Array.from(totals, ([speaker, total]) => {
      if (speaker === null) return [speaker, 1]
      const asking = total.asked / Math.max(1, total.words)
      const length = Math.min(1, total.words / Math.max(1, total.turns) / 60)
      const share = Math.min(1, (total.words / Math.max(1, all)) * totals.size)
      return [speaker, 0.92 + 0.08 * length + 0.05 * share - Math.min(0.15, 0.6 * asking)]
    }),
  )
}
