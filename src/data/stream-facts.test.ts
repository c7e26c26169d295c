import { expect, test } from 'vitest'
import { tellLibrary } from './fixture.ts'
import { courseOfTopics, gatherFacts, takeFew } from './stream-facts.ts'

const { insights } = tellLibrary([
  { id: 'upkeep/2026-03-02-a/one', topics: ['measurement'], speaker: 'Ines Vale' },
  { id: 'upkeep/2026-03-02-a/two', topics: ['measurement', 'maintenance'], speaker: 'Otto Bergman' },
  { id: 'yard/2026-03-18-c/three', topics: ['measurement'], speaker: 'Ines Vale' },
])
const labels = ['2 March 2026', '9 March 2026', '16 March 2026']
const span = { from: '2 March 2026', to: '18 March 2026' }

test('sums up when, where, by whom and of what', () => {
  const { course, shows, topics, speakers } = gatherFacts(insights, 'en')
  expect(course).toEqual({ labels, span, counts: [2, 0, 1] })
  expect(shows.first.map(({ item, count }) => [item.id, count])).toEqual([
    ['upkeep', 2],
    ['yard', 1],
  ])
  expect(topics.first.map(({ item, count }) => [item.id, count])).toEqual([
    ['measurement', 3],
    ['maintenance', 1],
  ])
  expect(speakers.first.map(({ item, count }) => [item.slug, count])).toEqual([
    ['ines-vale', 2],
    ['otto-bergman', 1],
  ])
})

test('follows each topic of a show over the same time', () => {
  expect(courseOfTopics(insights, 'en')).toEqual({
    labels,
    span,
    rows: [
      { topic: { id: 'measurement', name: 'Measurement', terms: [] }, total: 3, counts: [2, 0, 1] },
      { topic: { id: 'maintenance', name: 'Maintenance', terms: [] }, total: 1, counts: [1, 0, 0] },
    ],
  })
  expect(courseOfTopics([], 'en')).toBeNull()
})

test('names a few and counts all', () => {
  expect(takeFew([1, 2, 3], 2)).toEqual({ first: [1, 2], total: 3 })
})
