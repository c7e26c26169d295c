import type { Chapter } from '#domain/episode.ts'
import type { Line } from './lines.ts'

const overlapTokens = 350 // some two minutes: an idea that a border cuts is whole on one side
const slack = 0.3 // a border may stand this share of a window away from where equal parts would have it
const chapterWorth = 3 // of a border at which a chapter begins, against one at which a turn does
const turnWorth = 1

/** A part of a transcript that is read in one go. */
export interface Window {
  /** From 0. */
  index: number
  /** Lines of the part before, for the context; nothing is taken from them alone. */
  before: Line[]
  lines: Line[]
}

/**
 * Cuts lines into parts of about `size` tokens, as equal as can be, each with the last lines of the one before. A border is
 * where a chapter begins, else where somebody begins to speak, as near as can be to the place of an equal part.
 */
export function cutWindows(lines: readonly Line[], size: number, chapters: readonly Chapter[]): Window[] {
  const total = sumOf(lines)
  const count = Math.max(1, Math.ceil(total / size))
  const borders = bordersOf(lines, total / count, { count, opening: chapterLines(lines, chapters) })
  const windows: Window[] = []
  for (const [index, from] of borders.entries()) {
    const own = lines.slice(from, borders[index + 1])
    if (own.length > 0) windows.push({ index: windows.length, before: overlapOf(lines, from), lines: own })
  }
  return windows
}

/** Indices of the lines at which windows begin, 0 first. */
function bordersOf(lines: readonly Line[], share: number, { count, opening }: { count: number; opening: ReadonlySet<number> }): number[] {
  const borders = [0]
  const before = [0]
  for (const line of lines) before.push((before.at(-1) ?? 0) + line.tokens)
  for (let part = 1; part < count; part++) {
    const goal = part * share
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    for (let at = (borders.at(-1) ?? 0) + 1; at < lines.length; at++) {
      const distance = Math.abs((before[at] ?? 0) - goal) / share
      if (distance > slack && (before[at] ?? 0) > goal && best >= 0) break
      const worth = distance > slack ? 0 : opening.has(at) ? chapterWorth : lines[at]?.opens ? turnWorth : 0
      if (worth - distance * 2 > most) [best, most] = [at, worth - distance * 2]
    }
    if (best > 0) borders.push(best)
  }
  return borders
}

/** Indices of the lines at which a chapter begins: the first that is said from its start on. */
function chapterLines(lines: readonly Line[], chapters: readonly Chapter[]): Set<number> {
  const found = new Set<number>()
  if (!lines.some(({ start }) => start > 0)) return found
  for (const { start } of chapters) {
    const at = lines.findIndex((line) => line.start >= start)
    if (at > 0) found.add(at)
  }
  return found
}

function overlapOf(lines: readonly Line[], from: number): Line[] {
  let at = from
  let tokens = 0
  while (at > 0 && tokens + (lines[at - 1]?.tokens ?? 0) <= overlapTokens) {
    at -= 1
    tokens += lines[at]?.tokens ?? 0
  }
  return lines.slice(at, from)
}

function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { tokens }) => sum + tokens, 0)
}
