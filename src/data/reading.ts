import { renderLength } from './times.ts'

/** Words that a grown-up reads in a minute, silently: 238 in non-fiction (Brysbaert 2019, a review of 190 studies). */
const wordsPerMinute = 238

/** Seconds that it takes to read texts. Languages without spaces are counted by Intl.Segmenter's words. */
export function readingSeconds(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0)
  return (words / wordsPerMinute) * 60
}

/** What a reader reads of insights: headlines and paragraphs. */
export function textsOf(insights: readonly { title: string; paragraphs: readonly string[] }[]): string[] {
  return insights.flatMap(({ title, paragraphs }) => [title, ...paragraphs])
}

/** Time saved: `47 minutes in 2`, `1 hour 3 minutes in 2`; `null` where the length is not known or nothing is saved. */
export function describeSaving(talk: number | undefined, reading: number): string | null {
  const minutes = Math.max(1, Math.round(reading / 60))
  return talk === undefined || talk < 120 || talk / 60 < minutes * 2 ? null : `${renderLength(talk)} in ${minutes}`
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

function countWords(text: string): number {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text)) return text.match(/\S+/g)?.length ?? 0
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length
}
