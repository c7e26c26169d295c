import { expect, test } from 'vitest'
import { tellLibrary } from './fixture.ts'
import { relateTopics, selectTopics } from './topics.ts'

test('puts the fullest topic first and keeps the empty ones', () => {
  const shelves = selectTopics(tellLibrary([{ id: 'upkeep/2026-03-02-talk/a', topics: ['measurement'] }]))
  expect(shelves.map(({ topic, insights }) => [topic.id, insights.length])).toEqual([
    ['measurement', 1],
    ['maintenance', 0],
  ])
})

test('relates topics that come together more than once, the nearest first', () => {
  const topics = (name: string, ...ids: string[]) => ({ id: `upkeep/2026-03-02-talk/${name}`, topics: ids })
  const shelves = selectTopics(
    tellLibrary([
      topics('a', 'measurement', 'maintenance'),
      topics('b', 'measurement', 'maintenance'),
      topics('c', 'measurement', 'money'),
      topics('d', 'measurement'),
    ]),
  )
  const sizes = new Map(shelves.map(({ topic, insights }) => [topic.id, insights.length]))
  expect(shelves.map((shelf) => [shelf.topic.id, relateTopics(shelf, sizes).map(({ id }) => id)])).toEqual([
    ['measurement', ['maintenance']],
    ['maintenance', ['measurement']],
  ])
})
