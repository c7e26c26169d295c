import type { Heard } from './heard.ts'

/** What may stand between a negation and what it turns over: `I don't think that we should`, `it is not true that`. */
const reporting = new Set(
  (
    'think believe say saying said sure mean true case know certain expect want feel suppose imagine like as that if whether it the convinced ' +
    'agree clear enough because just to be about only all every any a an one'
  ).split(' '),
)
const restrictions = new Set([
  'only',
  'almost',
  'nearly',
  'maybe',
  'perhaps',
  'probably',
  'supposedly',
  'allegedly',
  'nur',
  'fast',
  'presque',
  'casi',
  'quase',
])
const furthest = 5

/**
 * True where a quote that begins within a sentence leaves out, just before it, the negation that governs it, or the word that restricts it. Published alone it would
 * say the opposite.
 */
export function isCutFromNegation({ atoms, words, language }: Heard, from: number): boolean {
  const turn = atoms[from]?.turn
  for (let index = from - 1; index >= Math.max(0, from - furthest); index--) {
    const [atom, next] = [atoms[index], atoms[index + 1]]
    if (!atom || !next || atom.turn !== turn) return false
    const gap = words[atom.last]?.after ?? ''
    if (atom.last !== next.first && /[.!?…,;:—–]/.test(gap)) return false
    if (language.negations.has(atom.form) || (index === from - 1 && restrictions.has(atom.form))) return true
    if (!reporting.has(atom.form)) return false
  }
  return false
}
