import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Transcript } from '#domain/transcript.ts'
import { readTranscript } from '../transcript/read.ts'
import type { Random } from './grounding-random.ts'

/** A transcript with the name it is known by. */
export interface Source {
  name: string
  transcript: Transcript
  turns: Turn[]
}

/** What one speaker says without a break: its words as they are written. */
export interface Turn {
  speaker: string | null
  words: string[]
  /** Index of its first segment, and after its last. */
  from: number
  to: number
}

/** Words of one turn that begin and end with a sentence. */
export interface Excerpt {
  source: Source
  turn: Turn
  words: string[]
}

const fewestWords = 600 // shorter transcripts have too few sentences to choose from
const samples = path.join(import.meta.dirname, '..', 'samples')

/** The bundled shows' transcripts, and those in the folder of real ones where it is given. */
export function readSources(corpus: string | undefined): Source[] {
  const folders = [samples, ...(corpus === undefined ? [] : [corpus])]
  return folders.flatMap((folder) => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    return names.filter(isTranscript).flatMap((name) => readSource(path.join(folder, name)) ?? [])
  })
}

/** Sentences in a row of 8 to 45 words, from anywhere. */
export function excerptOf(sources: readonly Source[], random: Random): Excerpt {
  for (;;) {
    const source = random.pick(sources)
    const turn = source && random.pick(source.turns)
    if (!source || !turn) throw new Error('there are no transcripts to take quotes from')
    const starts = turn.words.flatMap((_, index) => (index === 0 || endsSentence(turn.words[index - 1]) ? [index] : []))
    const from = random.pick(starts) ?? 0
    const ends = turn.words.flatMap((word, index) => (index - from >= 7 && index - from < 45 && endsSentence(word) ? [index + 1] : []))
    const to = random.pick(ends.slice(0, 3))
    const words = to === undefined ? [] : turn.words.slice(from, to)
    if (words.length > 0 && words.every((word) => /[\p{L}\p{N}]/u.test(word) && !/[[\]()*]/.test(word))) return { source, turn, words }
  }
}

function endsSentence(word: string | undefined): boolean {
  return word !== undefined && /[.!?]["”’]?$/.test(word)
}

export function isTranscript(name: string): boolean {
  return /\.(?:vtt|srt|json|txt|html|md)$/.test(name) && !/chapters|README|MANIFEST|episodes\.json|faults/.test(name)
}

function readSource(file: string): Source | null {
  const read = readTranscript({ bytes: readFileSync(file), type: '', name: file })
  if (!read.ok) return null
  const turns = turnsOf(read.transcript)
  const words = turns.reduce((sum, turn) => sum + turn.words.length, 0)
  return words < fewestWords ? null : { name: path.basename(file), transcript: read.transcript, turns }
}

function turnsOf({ segments }: Transcript): Turn[] {
  const turns: Turn[] = []
  segments.forEach(({ speaker, text }, index) => {
    const last = turns.at(-1)
    const words = text.split(/\s+/).filter(Boolean)
    if (last && last.speaker === speaker) {
      last.words.push(...words)
      last.to = index + 1
    } else turns.push({ speaker, words, from: index, to: index + 1 })
  })
  return turns.filter(({ words }) => words.length >= 8)
}
