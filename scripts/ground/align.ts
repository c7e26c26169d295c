import type { Atom } from './atom.ts'
import { isSameForm } from './contractions.ts'
import type { Heard, SpokenAtom } from './heard.ts'
import { isSlip } from './noise.ts'

/** A stretch of a transcript, in atoms: `to` after the last. */
export interface Stretch {
  from: number
  to: number
  /** Words that are the quote's but for one letter. */
  slips: number
}

export type Align = (from: number) => Stretch | null

const longestJoin = 3 // words that are written as one, or one as them
const mostSteps = 2_500 // for one quote, whatever the transcript: about 1 ms
const wordsForSlip = 8 // words of a quote that one slip may stand among

/**
 * Makes a test for one quote: whether all its words stand, in order and in one turn, from an atom of the transcript on. Between them
 * the transcript may say only what `Heard.skips` names. Words may be joined otherwise (`e-mail`, `email`), and a few long ones may
 * have a slip of one letter. The work is bounded for a quote as a whole.
 */
export function createAligner(quote: readonly Atom[], heard: Heard): Align {
  const { atoms, skips } = heard
  const mostSlips = quote.length >= 5 ? Math.max(1, Math.floor(quote.length / wordsForSlip)) : 0
  const width = atoms.length + 1
  let steps = 0
  let limit = 0
  let turn = 0
  const seen = new Map<number, Stretch | null>()

  function follow(i: number, j: number, slips: number): Stretch | null {
    if (i === quote.length) return atoms[j - 1]?.closes ? { from: j, to: j, slips } : null
    const atom = atoms[j]
    if (!atom || atom.turn !== turn || j > limit || steps >= mostSteps) return null
    const key = (i * width + j) * 8 + Math.min(slips, 7)
    const known = seen.get(key)
    if (known !== undefined) return known
    steps++
    const found = step(i, j, slips)
    seen.set(key, found)
    return found
  }

  function step(i: number, j: number, slips: number): Stretch | null {
    const [said, spoken] = [quote[i], atoms[j]]
    if (!said || !spoken) return null
    if (isSameForm(said.form, spoken.form)) {
      const found = follow(i + 1, j + 1, slips)
      if (found) return found
    }
    for (const [left, right] of joinsAt(i, j)) {
      const found = follow(i + left, j + right, slips)
      if (found) return found
    }
    if (slips < mostSlips && isNoise(said, spoken, heard)) {
      const found = follow(i + 1, j + 1, slips + 1)
      if (found) return found
    }
    if (i > 0) {
      for (const length of skips[j] ?? []) {
        const found = follow(i, j + length, slips)
        if (found) return found
      }
    }
    return null
  }

  function joinsAt(i: number, j: number): [left: number, right: number][] {
    const joins: [number, number][] = []
    for (let left = 1; left <= longestJoin; left++) {
      const a = joined(quote, i, left)
      if (a === null) continue
      for (let right = 1; right <= longestJoin; right++) {
        if (left > 1 && right > 1 && left === right) continue
        if (quote[i]?.raw === atoms[j]?.raw || quote[i + left - 1]?.raw === atoms[j + right - 1]?.raw) continue
        const b = joined(atoms, j, right)
        if (b !== null && b === a && isJoinSafe(left > right ? quote : atoms, left > right ? i : j, heard, left > right)) {
          joins.push([left, right])
        }
      }
    }
    return joins
  }

  return (from) => {
    const start = atoms[from]
    if (!start?.opens) return null
    turn = start.turn
    limit = from + quote.length * 2 + 12
    if (steps >= mostSteps) return null
    const first = quote[0]
    if (!first || !couldStart(first, start)) return null
    seen.clear()
    const found = follow(0, from, 0)
    return found && { ...found, from }
  }
}

/** Cheap: whether a quote's first atom may stand at an atom of the transcript at all. */
function couldStart(first: Atom, start: SpokenAtom): boolean {
  if (isSameForm(first.form, start.form)) return true
  if (first.raw === '' || start.raw === '') return first.form === start.form
  return first.raw[0] === start.raw[0]
}

/** The letters of some atoms as one word; `null` where they do not begin and end with whole words, or hold a sign or a number alone. */
function joined(atoms: readonly Atom[], from: number, length: number): string | null {
  const [first, last] = [atoms[from], atoms[from + length - 1]]
  if (!first?.opens || !last?.closes) return null
  let text = ''
  for (let index = from; index < from + length; index++) {
    const raw = atoms[index]?.raw ?? ''
    if (raw === '') return null
    text += raw
  }
  return /^\p{N}+$/u.test(text) ? null : text
}

/** Words that another word begins with, with another sense: `a typical`, `not able`, `I'm possible`. */
const prefixes = new Set(['a', 'in', 'im', 'un', 'not', 'no', 'dis', 'il', 'ir', 'non', 'anti', 'i', 'an', 'be', 'under', 'over'])
const harmless = new Set(['alot', 'awhile', 'into', 'nobody', 'nothing', 'nowhere', 'noone', 'inside', 'ok', 'im', 'ill', 'ive', 'id'])

function isJoinSafe(atoms: readonly Atom[], index: number, heard: Heard, isQuote: boolean): boolean {
  const atom = atoms[index]
  const next = atoms[index + 1]
  if (!atom || !next || atom.first === next.first || !prefixes.has(atom.raw)) return true
  if (harmless.has(atom.raw + next.raw)) return true
  return !isQuote && heard.words[atom.last]?.after.trim() === '-'
}

/** A slip of one letter: not in a name, nor where the quote's word is said elsewhere, for then it is another word. */
function isNoise(said: Atom, spoken: SpokenAtom, heard: Heard): boolean {
  if (said.form.startsWith('#') || !isSlip(said.raw, spoken.raw)) return false
  return !isName(heard, spoken.first) && !heard.positions.has(said.form)
}

/** True for a capital that no sentence begins with. */
function isName({ words }: Heard, index: number): boolean {
  const [word, previous] = [words[index], words[index - 1]]
  if (!word || !/^\p{Lu}/u.test(word.text)) return false
  const gap = previous && previous.segment !== word.segment ? previous.after : word.before
  return previous !== undefined && !/[.!?:…]["”’)]*\s*$/.test(gap)
}
