import { joinTurns, type Turn } from '../../transcript/turns.ts'
import type { Language } from './language.ts'
import { english } from './languages/english.ts'
import { type Passage, passagesOf } from './passage.ts'
import { type Sentence, sentencesOf } from './sentence.ts'

/** A turn of one speaker, for tests. */
export function turnOf(text: string, speaker: string | null = 'Ida'): Turn {
  const [turn] = joinTurns([{ speaker, start: 10, end: 40, text }])
  if (turn === undefined) throw new Error('no turn')
  return turn
}

/** Its sentences. */
export function sentencesIn(text: string, language: Language = english): Sentence[] {
  return sentencesOf([turnOf(text)], language).flat()
}

/** All its sentences as one passage. */
export function passageOf(text: string, language: Language = english): Passage {
  const sentences = sentencesIn(text, language)
  const passage = passagesOf(
    sentences,
    sentences.map(() => true),
    { least: 1, most: 200 },
    language,
  )
    .filter((candidate) => candidate.sentences.length === sentences.filter((sentence) => sentence.text !== '').length)
    .at(0)
  if (passage === undefined) throw new Error(`no passage: ${text}`)
  return passage
}
