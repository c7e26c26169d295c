import { expect, test } from 'vitest'
import { tellLibrary } from './fixture.ts'
import { selectTopics } from './topics.ts'

test('puts the fullest topic first and keeps the empty ones', () => {
  const shelves = selectTopics(tellLibrary([{ id: 'upkeep/2026-03-02-talk/a', topics: ['measurement'] }]))
  expect(shelves.map(({ topic, insights }) => [topic.id, insights.length])).toEqual([
    ['measurement', 1],
    ['maintenance', 0],
  ])
})
