import { titleLimit } from '#domain/insight.ts'
import { splitSentences } from '../../transcript/sentences.ts'
import { countWords, jointOf } from '../../transcript/words.ts'
import { tidyText } from './plain-text.ts'
import { bodyWords } from './prompt.ts'

const leeway = 6 // words over or under that nobody would see

/** Talk about the talk, in the languages that the built-in engine knows too. */
const aboutTheTalk =
  /\b(?:the|our|today's) (?:guests?|interviewees?)\b|\b(?:the|our) (?:hosts?|speakers?|panel(?:ists?)?|podcasters?) (?:says?|said|explains?|argues?|notes?|mentions?|describes?|shares?|discuss(?:es)?|points? out|talks?)\b|\b(?:in|throughout|during|of) (?:this|the|our|today's) (?:episode|interview|podcast|conversation|discussion)\b|\b(?:this|today's) (?:episode|interview|podcast)\b|\b(?:der|unser) gast\b|\bin dieser (?:folge|episode)\b|\b(?:el|la) (?:invitad[oa]|entrevistad[oa])\b|\ben este (?:episodio|podcast)\b|\bl'invitée?\b|\bdans cet épisode\b|\b[oa] (?:convidad[oa]|entrevistad[oa])\b|\bneste episódio\b/iu
const teaser =
  /\b(?:you won't believe|this one (?:trick|thing|weird)|will (?:shock|surprise|blow) you|what happened next|the secret (?:to|of)|here's (?:why|how|what))\b|!$|\?$|\.{3}$|…$/i

/** A headline as it is shown: one line, without the quotation marks or the full stop that models put around it. */
export function tidyTitle(text: string): string {
  const line = tidyText(text).replace(/^#+\s*/, '')
  const bare = /^["“„«'‘](.*)["”“»'’]$/.exec(line)?.[1] ?? line
  return bare.replace(/(?<![.\s]\p{Lu})(?<!\.)[.。]$/u, '').trim()
}

/** A paragraph as it is shown: one line; where it is too long, without its last sentences, as long as enough is left. */
export function tidyBody(text: string): string {
  const body = tidyText(text)
  if (countWords(body) <= bodyWords.most) return body
  const sentences = splitSentences(body)
  for (let length = sentences.length - 1; length > 0; length--) {
    const shorter = sentences.slice(0, length).reduce((joined, sentence) => joined + jointOf(joined, sentence) + sentence, '')
    const words = countWords(shorter)
    if (words < bodyWords.least) break
    if (words <= bodyWords.most) return shorter
  }
  return body
}

/** What must be mended in a tidied headline and paragraph before they can be shown, a phrase each. */
export function faultsOfWording({ title, body }: { title: string; body: string }): string[] {
  const words = countWords(body)
  const faults: string[] = []
  if (title.length > titleLimit) faults.push(`the headline has ${title.length} characters, over ${titleLimit}`)
  if (teaser.test(title)) faults.push('the headline is a teaser or a question, not a claim')
  if (aboutTheTalk.test(title) || aboutTheTalk.test(body)) faults.push('it speaks of the guest or the show, not of the matter')
  if (words < bodyWords.least - leeway || words > bodyWords.most + leeway) {
    faults.push(`the paragraph has ${words} words, not ${bodyWords.least} to ${bodyWords.most}`)
  }
  return faults
}
