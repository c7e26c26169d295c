const conjunction =
  /^(?:and |so |but |or |then )?(?:i (?:feel like|think|guess|mean|wonder) )?(?:if|when|whenever|every time|unless|since|while|although|even if|even though|once)\b/
const wordsAtMost = 18 // longer ones mostly have what follows, without a comma
const condition = 5 // words that a condition has at least

/** Whether an English sentence (plain) is a condition without what follows from it: "If we could get better communication". */
export function isEnglishHalf(text: string): boolean {
  if (!conjunction.test(text) || /[,;:–—-]|\bthen\b/.test(text)) return false
  const words = text.split(' ')
  if (words.length > wordsAtMost) return false
  return !words
    .slice(condition)
    .some((word) => /^(?:i|you|we|they|it|he|she|that|this|there|people|everyone|everything|nobody|nothing)(?:'\w+)?$/.test(word))
}
