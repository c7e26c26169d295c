import { readCaptions } from './captions.ts'
import type { Parsed } from './cue.ts'
import { readCueLines } from './cue-lines.ts'

/** SubRip to cues; speakers by labels at the head of lines (`Name: text`, `>> NAME: text`), which hold until the next. */
export function readSrt(text: string): Parsed {
  return readCaptions(readCueLines(text, false))
}
