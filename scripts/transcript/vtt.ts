import { readLanguage } from '#domain/language.ts'
import { readCaptions } from './captions.ts'
import type { Parsed } from './cue.ts'
import { readCueLines } from './cue-lines.ts'

/** WebVTT (https://www.w3.org/TR/webvtt1/) to cues; speakers by voice tags, else by labels. Loose files are read as players read them. */
export function readVtt(text: string): Parsed {
  const parsed = readCaptions(readCueLines(text, true))
  const language = readLanguage(/^Language:[ \t]{0,9}([\w-]{2,30})[ \t]{0,9}$/m.exec(text.slice(0, 500))?.[1] ?? null) ?? undefined
  return language === undefined ? parsed : { ...parsed, language }
}
