import { readWords } from './words.ts'

/** Tells whether a claimed speaker is the one whom the transcript names. */
export type IsSpeaker = (claimed: string, said: string) => boolean

/**
 * Names are one person where they are the same but for case, marks and titles, or where one is a part of the other (`Ada`,
 * `Ada Okafor`) and of no other speaker of the transcript.
 */
export function createSpeakerTest(speakers: readonly string[]): IsSpeaker {
  const names = [...new Set(speakers)].map((name) => ({ name, words: namesIn(name) }))
  return (claimed, said) => {
    if (claimed.trim() === said) return true
    const words = namesIn(claimed)
    if (words.length === 0) return false
    const equal = names.filter((other) => other.words.join(' ') === words.join(' '))
    if (equal.length > 0) return equal.some(({ name }) => name === said)
    const alike = names.filter((other) => isPart(words, other.words) || isPart(other.words, words))
    return alike.length === 1 && alike[0]?.name === said
  }
}

function namesIn(name: string): string[] {
  const words = readWords(name).map(({ form }) => form)
  return words.filter((word) => !/^(?:dr|mr|mrs|ms|prof|professor|sir|host|guest|speaker)$/.test(word) || words.length <= 2)
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  return part.length > 0 && part.every((word) => whole.includes(word))
}
