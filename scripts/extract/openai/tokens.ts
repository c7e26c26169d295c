const lettersPerToken = { plain: 3.8, marked: 2.2, han: 0.9 } // of GPT's and Llama's vocabularies, rounded to the dear side
const han =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const marked = /[^\p{ASCII}]/gu

/** How many tokens a text has, near enough to plan by, and rather too many than too few: no vocabulary is the same as another. */
export function estimateTokens(text: string): number {
  const hans = text.match(han)?.length ?? 0
  const others = (text.match(marked)?.length ?? 0) - hans
  const plain = text.length - hans - others
  return Math.ceil(plain / lettersPerToken.plain + others / lettersPerToken.marked + hans / lettersPerToken.han)
}
