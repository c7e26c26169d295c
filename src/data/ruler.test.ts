import { expect, test } from 'vitest'
import { tellEpisode, tellLibrary } from './fixture.ts'
import { layRuler } from './ruler.ts'

const { insights } = tellLibrary([{ id: 'upkeep/2026-03-02-a/one', start: 900 }, { id: 'upkeep/2026-03-02-a/untimed' }])

test('lays a tick for each insight that has a time, to scale', () => {
  const ruler = layRuler(tellEpisode('upkeep/2026-03-02-a', { duration: 3600 }), insights)
  expect(ruler?.length).toBe(3600)
  expect(ruler?.ticks.map(({ insight, place, time }) => [insight.id, place, time])).toEqual([['upkeep/2026-03-02-a/one', 250, '15:00']])
})

test('stretches where an insight stands after the length that the feed gives', () => {
  expect(layRuler(tellEpisode('upkeep/2026-03-02-a', { duration: 600 }), insights)?.ticks[0]?.place).toBe(1000)
})

test('is left out where nobody knows the length or no insight has a time', () => {
  expect(layRuler(tellEpisode('upkeep/2026-03-02-a'), insights)).toBeNull()
  expect(layRuler(tellEpisode('upkeep/2026-03-02-a', { duration: 600 }), insights.slice(1))).toBeNull()
})
