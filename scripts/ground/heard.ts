import type { Transcript } from '#domain/transcript.ts'
import { type Atom, readAtoms } from './atom.ts'
import { type Language, languageOf } from './language.ts'
import { skipsOf } from './skips.ts'
import { readSpokenWords, type SpokenWord } from './words.ts'

/** An atom of a transcript: also the turn that it stands in. */
export interface SpokenAtom extends Atom {
  turn: number
}

/** A transcript made ready for many questions. */
export interface Heard {
  language: Language
  words: SpokenWord[]
  atoms: SpokenAtom[]
  /** For each atom the numbers of atoms, from it on, that a quote may leave out. */
  skips: (readonly number[])[]
  /** Where each form stands. */
  positions: ReadonlyMap<string, readonly number[]>
  /** For each word, the first atom that stands in it or after it. */
  atomAt: number[]
}

/** Reads a transcript once: its words, atoms turn by turn, what may be dropped, and where each form stands. */
export function hear(transcript: Transcript): Heard {
  const words = readSpokenWords(transcript)
  const language = languageOf(transcript.language, words)
  const atoms: SpokenAtom[] = []
  const skips: (readonly number[])[] = []
  for (let from = 0; from < words.length; ) {
    const turn = words[from]?.turn ?? 0
    let to = from
    while (to < words.length && words[to]?.turn === turn) to++
    const said = words.slice(from, to)
    const spoken = readAtoms(said, language)
    for (const lengths of skipsOf(spoken, said, language)) skips.push(lengths)
    for (const atom of spoken) atoms.push({ ...atom, first: atom.first + from, last: atom.last + from, turn })
    from = to
  }
  return { language, words, atoms, skips, positions: positionsOf(atoms), atomAt: atomIndex(atoms, words.length) }
}

function positionsOf(atoms: readonly SpokenAtom[]): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  atoms.forEach(({ form }, index) => {
    const list = positions.get(form)
    if (list) list.push(index)
    else positions.set(form, [index])
  })
  return positions
}

function atomIndex(atoms: readonly SpokenAtom[], words: number): number[] {
  const index = new Array<number>(words).fill(atoms.length)
  for (let at = atoms.length - 1; at >= 0; at--) {
    const atom = atoms[at]
    for (let word = atom?.first ?? 0; word <= (atom?.last ?? -1); word++) index[word] = at
  }
  return index
}
