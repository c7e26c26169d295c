import { readCaptions } from './captions.ts'
import type { Parsed } from './cue.ts'
import { readCueLines } from './cue-lines.ts'

/** WebVTT (https://www.w3.org/TR/webvtt1/) to cues; speakers by voice tags, else by labels. Loose files are read as players read them. */
export function readVtt(text: string): Parsed {
  return readCaptions(readCueLines(text, true))
}
