import { collapse } from './markup.ts'

/** True for a text that is no speech: a sound note (`[laughter]`, `(music)`), a line of song between notes, marks alone. */
export function isSoundNote(text: string): boolean {
  const plain = collapse(text)
  if (!/[\p{L}\p{N}]/u.test(plain)) return true
  if (/^[♪♫♬🎵🎶]/u.test(plain) && /[♪♫♬🎵🎶]$/u.test(plain)) return true
  if (!/^[[(（【*_]/.test(plain)) return false
  if (/^(?:\*[^*]{1,40}\*|_[^_]{1,40}_)[.!]?$/.test(plain)) return true
  return /^(?:\[[^[\]]{1,80}\][\s.,!]*)+$/.test(plain) || /^(?:[(（【][^()（）【】]{1,40}[)）】][\s.,!]*)+$/.test(plain)
}
