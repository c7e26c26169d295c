import type { Passage } from '../../extract/built-in/passage.ts'
import { readPassages } from '../../extract/built-in/reading.ts'
import { plain } from '../../extract/built-in/words.ts'
import { extractBuiltIn } from '../../extract/built-in.ts'
import { countWords } from '../../transcript/words.ts'
import { createRandom, type Random } from '../grounding-random.ts'
import type { Episode } from './episodes.ts'

/** A passage to be read: one that the engine chose, or one drawn by lot. */
export interface Entry {
  episode: string
  kind: 'pick' | 'random'
  text: string
}

const length = { least: 25, most: 90 } // of everything that may be drawn: what a published paragraph may have
const near = 4 // words by which a drawn passage may be longer or shorter than the pick it stands beside

/**
 * The engine's first picks of an episode, and beside each a passage of the same length drawn by lot from all that stand
 * alone by the same rules, cleaned in the same way; none shares words with a pick or with another. Headlines are left out of
 * both, for a good one lends its passage what it does not say.
 */
export async function drawEntries({ name, transcript }: Episode, count: number, seed: number): Promise<Entry[]> {
  const random = createRandom(seed)
  const picks = (await extractBuiltIn({ transcript, topics: [], people: [], limit: count })).map((draft) => draft.body)
  let pool = readPassages(transcript, length).passages.map(({ passage }) => passage)
  pool = pool.filter((passage) => !picks.some((text) => shares(passage, text)))
  return picks.flatMap((text): Entry[] => {
    const drawn = drawLike(text, pool, random)
    if (drawn === null) return []
    pool = pool.filter((passage) => !drawn.sentences.some((sentence) => passage.sentences.includes(sentence)))
    return [
      { episode: name, kind: 'pick', text },
      { episode: name, kind: 'random', text: drawn.text },
    ]
  })
}

/** One of the passages that have about the length of a text; where there is none, the nearest. */
function drawLike(text: string, pool: readonly Passage[], random: Random): Passage | null {
  const distance = (passage: Passage) => Math.abs(passage.words - countWords(text))
  const nearest = Math.min(...pool.map(distance))
  return random.pick(pool.filter((passage) => distance(passage) <= Math.max(near, nearest))) ?? null
}

/** Whether a passage has a sentence that stands in a text, be it without the words that tie its beginning to the talk before. */
function shares(passage: Passage, text: string): boolean {
  const words = plain(text)
  return passage.sentences.some((sentence) => sentence.text !== '' && words.includes(sentence.plain.slice(-tail)))
}

const tail = 24 // characters by which a sentence is known again
