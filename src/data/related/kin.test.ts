import { expect, test } from 'vitest'
import { kinOf } from './kin.ts'

test('numbers shows, and episodes by their shows', () => {
  const kin = kinOf([
    { id: 'a', body: '', podcast: 'one', episode: 'pilot' },
    { id: 'b', body: '', podcast: 'two', episode: 'pilot' },
    { id: 'c', body: '', podcast: 'one', episode: 'pilot' },
    { id: 'd', body: '', podcast: 'one', episode: 'second' },
  ])
  expect([...kin.shows]).toEqual([0, 1, 0, 0])
  expect([...kin.episodes]).toEqual([0, 1, 0, 2])
})

test('gives what is unknown a number of its own', () => {
  const { shows, episodes } = kinOf([
    { id: 'a', body: '' },
    { id: 'b', body: '' },
    { id: 'c', body: '', episode: 'pilot' },
    { id: 'd', body: '', episode: 'pilot' },
  ])
  expect(new Set(shows).size).toBe(4)
  expect(new Set(episodes).size).toBe(3)
})
