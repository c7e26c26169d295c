import { rankTurns } from '../extract/built-in/rank.ts'
import type { Turn } from '../transcript/turns.ts'
import type { Meeting, Pick } from './meeting.ts'

/** What the engine is asked for. */
export interface Wanted {
  /** Passages at most. */
  count: number
  /** Words of a passage at least. */
  least: number
  /** How much the wording counts against what a passage covers. */
  wording: number
  /** Words of all passages at most. */
  words?: number
}

/** What the built-in engine chooses, best first; its passages stand alone. */
export function chosenByEngine(meeting: Meeting, { least, ...wanted }: Wanted): Pick[] {
  return rankTurns(turnsOf(meeting), 'en', { ...wanted, length: { least, most: 85 } }).passages.map(({ passage }) => ({
    turn: passage.turn,
    text: passage.text,
  }))
}

/** Passages that stand alone by the engine's rules, as many as there are that do not share sentences or say the same. */
export function standingAlone(meeting: Meeting, least: number): Pick[] {
  return chosenByEngine(meeting, { count: Number.POSITIVE_INFINITY, least, wording: 0 })
}

function turnsOf({ turns }: Meeting): Turn[] {
  return turns.map(([speaker, text]) => ({
    speaker,
    start: 0,
    end: 0,
    text: text.replace(/\s+/g, ' ').trim(),
    marks: [{ at: 0, start: 0, end: 0 }],
  }))
}
