/** Words that a grown-up reads in a minute, silently: 238 in non-fiction (Brysbaert 2019, a review of 190 studies). */
const wordsPerMinute = 238

/** Seconds that it takes to read texts. Languages without spaces are counted by Intl.Segmenter's words. */
export function readingSeconds(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0)
  return (words / wordsPerMinute) * 60
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

function countWords(text: string): number {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text)) return text.match(/\S+/g)?.length ?? 0
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length
}
