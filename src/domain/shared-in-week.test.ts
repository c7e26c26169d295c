import { expect, test } from 'vitest'
import { selectShared, type WeekInsight } from './shared-in-week.ts'

const topics = [
  { id: 'reliability', name: 'Reliability', terms: ['alarm', 'on call'] },
  { id: 'work', name: 'Work', terms: ['apprentice'] },
]
const tell = (id: string, facts: Partial<WeekInsight> = {}): WeekInsight => ({
  id,
  title: `About ${id[0]}`,
  body: 'A paragraph.',
  score: 0.5,
  topics: [],
  names: [],
  echoes: [],
  ...facts,
})
const [a, b, c, d, e] = ['a/2026-01-01-x/1', 'b/2026-01-01-x/1', 'c/2026-01-01-x/1', 'd/2026-01-01-x/1', 'e/2026-01-01-x/1'] as const

test('the same idea comes before the same name, word and topic, each with the best of every show', () => {
  const insights = [
    tell(a, { score: 0.9, title: 'Straw saves water' }),
    tell(b, { echoes: [a] }),
    tell('b/2026-01-01-x/2', { score: 0.4, echoes: [a] }),
    tell(c, { names: ['Ofgem'], body: 'Alarms nobody owns. An alarm needs an owner.' }),
    tell(d, { names: ['Ofgem'], body: 'Whoever is on call.' }),
    tell(e, { title: 'One alarm a week' }),
    tell('f/2026-01-01-x/1', { title: 'An ALARM', topics: ['work'] }),
    tell('g/2026-01-01-x/1', { topics: ['work'] }),
    tell('h/2026-01-01-x/1', { topics: ['work'] }),
  ]
  const expected = [
    { about: 'Straw saves water', kind: 'echo', insights: [a, b] },
    { about: 'Ofgem', kind: 'name', insights: [c, d] },
    { about: 'alarm', kind: 'term', insights: [c, e, 'f/2026-01-01-x/1'] },
    { about: 'Work', kind: 'topic', insights: ['f/2026-01-01-x/1', 'g/2026-01-01-x/1', 'h/2026-01-01-x/1'] },
  ]
  expect(selectShared(insights, topics)).toEqual(expected)
  expect(selectShared(insights.toReversed(), topics)).toEqual(expected)
})

test('nothing is shared by one show, by two in a wide topic, by a mention, or by words within words', () => {
  expect(
    selectShared(
      [
        tell(a, { title: 'An alarmist', body: 'One alarm.' }),
        tell(b, { title: 'An alarm' }),
        tell('b/2026-01-02-y/1', { title: 'An alarm', echoes: [b] }),
      ],
      topics,
    ),
  ).toEqual([])
  expect(selectShared([tell(a, { topics: ['work'] }), tell(b, { topics: ['work'] })], topics)).toEqual([])
  expect(selectShared([tell(a, { echoes: ['z/2025-01-01-gone/1'] })], topics)).toEqual([])
})
