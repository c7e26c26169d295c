import { expect, test } from 'vitest'
import { measure, picksWithin } from './figures.ts'
import type { Meeting } from './meeting.ts'

const meeting: Meeting = {
  id: 'pumps',
  turns: [
    ['Ida', 'Most pumps fail at the valve.'],
    ['Ben', 'Bread rises overnight.'],
  ],
  summary: [{ answer: 'Pumps fail at the valve.' }],
  topics: [
    { topic: 'pumps', spans: [[0, 0]] },
    { topic: 'bread', spans: [[1, 1]] },
  ],
  questions: [{ query: 'Where do pumps fail?', answer: 'Pumps fail at valves.', spans: [[0, 0]] }],
}

test('measures picks against what people wrote', () => {
  expect(measure(meeting, [{ turn: 0, text: 'Most pumps fail at the valve.' }])).toEqual({
    topicCoverage: 0.5,
    spanHits: 1,
    answerF1: expect.closeTo(2 / 3, 5),
    answerRecall: expect.closeTo(2 / 3, 5),
    rouge1: expect.closeTo(10 / 11, 5),
    rouge2: expect.closeTo(8 / 9, 5),
    rougeL: expect.closeTo(10 / 11, 5),
  })
})

test('gives nothing for no picks', () => {
  expect(measure(meeting, [])).toMatchObject({ topicCoverage: 0, answerRecall: 0, rouge1: 0 })
})

test('takes as many picks as the words allow', () => {
  const picks = ['one two three', 'four five six', 'seven eight nine'].map((text) => ({ turn: 0, text }))
  expect(picksWithin((count) => picks.slice(0, count), 7)).toHaveLength(2)
})
