import { createAligner, type Stretch } from './align.ts'
import { type Atom, readAtoms } from './atom.ts'
import { isCutFromNegation } from './context.ts'
import type { Heard } from './heard.ts'
import { type Passage, passageOf } from './passage.ts'
import { readWords } from './words.ts'

/** Where a quote stands: the transcript's own words, and when they were said. */
export interface Place extends Passage {
  /** Indices of the transcript's words, `to` after the last. */
  from: number
  to: number
  /** True where the words just before turn the quote over (`not | one person reads it`). */
  cut: boolean
}

export type FindQuote = (quote: string, near?: number) => Place[]

const anchors = 4 // rarest words of a quote that are looked for
const mostPlaces = 24 // places of one quote that are told apart
const mostStarts = 3000 // starts tried for one quote

/**
 * Makes a finder for one transcript. It gives the places where all words of a quote stand in order, one after the other, said by
 * one speaker, nearest to the second `near` first; the transcript may have fillers, stutters and sound notes between them. The
 * transcript is indexed once; a quote is looked for around its rarest words, with bounded work.
 */
export function createQuoteFinder(heard: Heard): FindQuote {
  return (quote, near) => {
    const atoms = readAtoms(readWords(quote), heard.language)
    const places = stretchesOf(atoms, heard, near).map((stretch) => placeOf(stretch, heard))
    if (near === undefined) return places.sort((a, b) => a.from - b.from)
    return places.sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near) || a.from - b.from)
  }
}

function stretchesOf(quote: readonly Atom[], heard: Heard, near: number | undefined): Stretch[] {
  const align = createAligner(quote, heard)
  const found = new Map<number, Stretch>()
  let starts = 0
  for (const anchor of anchorsOf(quote, heard)) {
    for (const position of inOrder(heard.positions.get(quote[anchor]?.form ?? '') ?? [], heard, near)) {
      if (found.size >= mostPlaces || starts >= mostStarts) break
      for (const from of startsAround(position, anchor, heard)) {
        if (starts++ >= mostStarts) break
        const stretch = align(from)
        if (!stretch) continue
        if (!found.has(stretch.to)) found.set(stretch.to, stretch)
        break
      }
    }
    if (found.size > 0) break
  }
  return [...found.values()]
}

/** Indices of the quote's rarest words that are said at all, rarest first. */
function anchorsOf(quote: readonly Atom[], { positions }: Heard): number[] {
  const counts = quote.map(({ form }, index) => ({ index, count: positions.get(form)?.length ?? 0 }))
  const said = counts.filter(({ count }) => count > 0)
  return said
    .sort((a, b) => a.count - b.count || a.index - b.index)
    .slice(0, anchors)
    .map(({ index }) => index)
}

/** Positions by their distance in time from the second `near`, nearest first; as they are where none is given. */
function* inOrder(positions: readonly number[], heard: Heard, near: number | undefined): Generator<number> {
  if (near === undefined) return yield* positions
  const timeOf = (index: number) => heard.words[heard.atoms[positions[index] ?? 0]?.first ?? 0]?.segment.start ?? 0
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (timeOf(middle) < near) low = middle + 1
    else high = middle
  }
  let before = low - 1
  for (let after = low; before >= 0 || after < positions.length; ) {
    const goesOn = before < 0 || (after < positions.length && timeOf(after) - near <= near - timeOf(before))
    const position = positions[goesOn ? after++ : before--]
    if (position !== undefined) yield position
  }
}

/** Where a quote may begin whose word `anchor` stands at `position`: the exact place first, then further back for what was left out. */
function* startsAround(position: number, anchor: number, { atoms }: Heard): Generator<number> {
  const exact = position - anchor
  const turn = atoms[position]?.turn
  const isHere = (index: number) => index >= 0 && index <= position && atoms[index]?.turn === turn
  if (isHere(exact)) yield exact
  const furthest = 4 + Math.ceil(anchor * 0.7)
  for (let away = 1; away <= furthest; away++) {
    if (isHere(exact - away)) yield exact - away
    if (away <= 4 && isHere(exact + away)) yield exact + away
  }
}

function placeOf({ from, to }: Stretch, heard: Heard): Place {
  const first = heard.atoms[from]?.first ?? 0
  const last = heard.atoms[to - 1]?.last ?? first
  const passage = passageOf(heard.words.slice(first, last + 1))
  return { ...passage, from: first, to: last + 1, cut: isCutFromNegation(heard, from) }
}
