import { type RankedPassage, rankTurns } from '../extract/built-in/rank.ts'
import type { Meeting, Pick } from './meeting.ts'

/** What the built-in engine chooses, best first, at most `count`; its passages stand alone and have at least `least` words. */
export function chosenByEngine(meeting: Meeting, { count, least, wording }: { count: number; least: number; wording: number }): Pick[] {
  return rank(meeting, count, least, wording).map(pickOf)
}

/** Every passage that stands alone by the engine's rules. */
export function standingAlone(meeting: Meeting, least: number): Pick[] {
  return rank(meeting, Number.POSITIVE_INFINITY, least, 0).map(pickOf)
}

function rank(meeting: Meeting, count: number, least: number, wording: number): RankedPassage[] {
  const turns = meeting.turns.map(([speaker, text]) => ({
    speaker,
    start: 0,
    end: 0,
    text: text.replace(/\s+/g, ' ').trim(),
    marks: [{ at: 0, start: 0, end: 0 }],
  }))
  return rankTurns(turns, 'en', { count, length: { least, most: 85 }, wording }).passages
}

function pickOf({ passage, turn }: RankedPassage): Pick {
  return { turn, text: passage.text }
}
