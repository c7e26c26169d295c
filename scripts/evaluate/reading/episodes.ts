import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Transcript } from '#domain/transcript.ts'
import { readTranscript } from '../../transcript/read.ts'
import { countWords } from '../../transcript/words.ts'
import { createRandom } from '../grounding-random.ts'
import { isTranscript } from '../grounding-source.ts'

/** An episode whose picks are to be read. */
export interface Episode {
  /** Its file below the folder, without the ending. */
  name: string
  transcript: Transcript
}

const fewestWords = 2000 // a quarter of an hour; shorter talks have too few passages to draw from

/** Long transcripts of a folder, at most `count`, drawn by lot; one for each name where a folder has several forms of it. */
export function drawEpisodes(folder: string, count: number, seed: number): Episode[] {
  const random = createRandom(seed)
  const files = new Map<string, string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isTranscript).sort()) {
    const name = file.replace(/\.\w+$/, '')
    if (!files.has(name)) files.set(name, file)
  }
  const drawn: Episode[] = []
  const left = [...files]
  while (left.length > 0 && drawn.length < count) {
    const [[name, file] = ['', '']] = left.splice(random.below(left.length), 1)
    const read = readTranscript({ bytes: readFileSync(path.join(folder, file)), type: '', name: file })
    if (read.ok && wordsOf(read.transcript) >= fewestWords) drawn.push({ name, transcript: read.transcript })
  }
  return drawn
}

function wordsOf(transcript: Transcript): number {
  return transcript.segments.reduce((sum, { text }) => sum + countWords(text), 0)
}
