/** Characters of scripts that put no space between words: Han, kana, Thai, Lao, Khmer, Burmese, and their punctuation. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uff65]/u

/** What stands between two pieces of one speech: a space, or nothing where both touching characters belong to a script without spaces. */
export function jointOf(before: string, after: string): '' | ' ' {
  if (before === '' || after === '') return ''
  return spaceless.test(before.slice(-1)) && spaceless.test(after.slice(0, 1)) ? '' : ' '
}

/**
 * How many words a text has, near enough to measure its length: runs between white space; in scripts without spaces
 * two characters count as a word.
 */
export function countWords(text: string): number {
  let words = 0
  let bare = 0
  let inWord = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code <= 32 || code === 0xa0) inWord = false
    else if (code >= 0x0e00 && isSpaceless(code)) {
      bare += 1
      inWord = false
    } else if (!inWord) {
      words += 1
      inWord = true
    }
  }
  return words + Math.ceil(bare / 2)
}

function isSpaceless(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff) || // Thai, Lao
    (code >= 0x1000 && code <= 0x109f) || // Burmese
    (code >= 0x1780 && code <= 0x17ff) || // Khmer
    (code >= 0x3040 && code <= 0x30ff) || // kana
    (code >= 0x3400 && code <= 0x9fff) || // Han
    (code >= 0xf900 && code <= 0xfaff)
  )
}
