import { expect, test } from 'vitest'
import type { Segment } from '#domain/transcript.ts'
import { joinTurns, secondsAt } from './turns.ts'

function segment(speaker: string | null, start: number, end: number, text: string): Segment {
  return { speaker, start, end, text }
}

test('joins the cues of a speaker and marks where each stands', () => {
  expect(joinTurns([segment('Ada', 0, 2, 'We counted'), segment('Ada', 2, 3, 'pumps.'), segment('Tom', 3, 4, 'Why?')])).toEqual([
    {
      speaker: 'Ada',
      start: 0,
      end: 3,
      text: 'We counted pumps.',
      marks: [
        { at: 0, start: 0, end: 2 },
        { at: 11, start: 2, end: 3 },
      ],
    },
    { speaker: 'Tom', start: 3, end: 4, text: 'Why?', marks: [{ at: 0, start: 3, end: 4 }] },
  ])
})

test('joins scripts without spaces by nothing', () => {
  expect(joinTurns([segment('A', 0, 1, '水が'), segment('A', 1, 2, '流れる。'), segment('A', 2, 3, 'OK')])[0]?.text).toBe('水が流れる。 OK')
})

test('maps a character back to its second within its cue', () => {
  const [turn] = joinTurns([segment('Ada', 10, 12, 'abcd'), segment('Ada', 20, 24, 'efgh')])
  if (turn === undefined) throw new Error('no turn')
  expect([-5, 0, 2.5, 5, 7, 9, 99].map((offset) => secondsAt(turn, offset))).toEqual([10, 10, 11, 20, 22, 24, 24])
})

test('breaks a speech of nobody at pauses, behind paragraphs, and past 200 words at a sentence end', () => {
  expect(
    joinTurns([segment(null, 0, 1, 'one'), segment(null, 1.5, 2, 'two'), segment(null, 4.1, 5, 'three')]).map((turn) => turn.text),
  ).toEqual(['one two', 'three'])
  const paragraph = `${'word '.repeat(60)}end.`
  expect(joinTurns([segment(null, 0, 0, paragraph), segment(null, 0, 0, paragraph)])).toHaveLength(2)
  const cues = Array.from({ length: 60 }, (_, index) =>
    segment(
      null,
      index,
      index + 1,
      index % 3 === 2 ? 'ten words are in this cue and it ends here.' : 'ten words are in this cue and it does not',
    ),
  )
  expect(joinTurns(cues).map((turn) => turn.text.split(' ').length)).toEqual([210, 210, 180])
})

test('cuts a transcript that is one paragraph, its times shared out by place', () => {
  const turns = joinTurns([
    segment(null, 0, 1000, Array.from({ length: 100 }, () => 'Ten words are in this sentence and it ends here.').join(' ')),
  ])
  expect(turns.length).toBe(5)
  expect(turns.map((turn) => Math.round(turn.start))).toEqual([0, 200, 400, 600, 800])
  expect(turns.map((turn) => turn.text).join(' ')).toHaveLength(100 * 49 - 1)
})

test('a transcript without segments has no turns', () => {
  expect(joinTurns([])).toEqual([])
})
