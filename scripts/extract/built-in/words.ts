const scriptsWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const spacedWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['.\-/+#&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*[+#%]*/gu
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Words of a text in lower case with straight apostrophes; texts in scripts without spaces are cut by Unicode's rules (UAX 29). */
export function wordsOf(text: string): string[] {
  const lower = plain(text)
  if (!scriptsWithoutSpaces.test(lower)) return lower.match(spacedWord) ?? []
  return Array.from(segmenter.segment(lower)).flatMap((part) => (part.isWordLike ? [part.segment] : []))
}

/** Whether a text holds a script without spaces between words. */
export function isUnspaced(text: string): boolean {
  return scriptsWithoutSpaces.test(text)
}

/** Lower case, with straight quotes and apostrophes. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
}
