import { hasEnglishVerb } from './english-verbs.ts'

const conjunction =
  /^(?:and |so |but |or |then )?(?:i (?:feel like|think|guess|mean|wonder) )?(?:if|when|whenever|every time|unless|since|while|although|even if|even though|once)\b/
const wordsAtMost = 18 // longer ones mostly have what follows, without a comma
const condition = 5 // words that a condition has at least

/** "An old pump in the cellar the problem is": what a speaker begins, and gives up for the problem, the point or the question. */
const givenUp =
  /^(?!(?:and|but|so|or|if|when|in|on|at|for|with|to|of|by|from|as|that's|what|where|how|why|there|here|then|now|\w+ly)\b)((?:[\w'-]+ ){2,7}?)the (?:problem|thing|issue|point|question|challenge|trouble|trick|key|reason) (?:\w+ )?is\b/
const leadsOn = /\b(?:times?|days?|weeks?|months?|years?|cases?|moment|and|or|but|so|that|of|to|in|on|at|for|with|by|from|as|like|than) $/

/** Whether an English sentence (plain) is half a sentence: a condition without what follows from it, or a beginning that was given up. */
export function isEnglishHalf(text: string): boolean {
  const [, begun = ''] = givenUp.exec(text) ?? []
  if (begun !== '' && !leadsOn.test(begun) && !hasEnglishVerb(begun.trim().split(' '))) return true
  if (!conjunction.test(text) || /[,;:–—-]|\bthen\b/.test(text)) return false
  const words = text.split(' ')
  if (words.length > wordsAtMost) return false
  return !words
    .slice(condition)
    .some((word) => /^(?:i|you|we|they|it|he|she|that|this|there|people|everyone|everything|nobody|nothing)(?:'\w+)?$/.test(word))
}
