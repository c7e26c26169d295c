import { expect, test } from 'vitest'
import type { RelatedInsight } from './insight.ts'
import { kinOf } from './kin.ts'
import { digestInsights } from './memory.ts'
import { speakersSoFar } from './speakers.ts'

const insights: RelatedInsight[] = [
  { id: 'a', body: 'Bread rises.', podcast: 'one', episode: 'pilot', publishedAt: 1 },
  { id: 'b', body: 'Bread rests.', podcast: 'one', episode: 'pilot', publishedAt: 1 },
  { id: 'c', body: 'Bread is sold.', podcast: 'two', episode: 'pilot', publishedAt: 2 },
  { id: 'd', body: 'Bread is old.', podcast: 'one', publishedAt: 3 },
]

function changedBy(changes: Partial<RelatedInsight>, place: number): string[] {
  const digest = (of: RelatedInsight[]) => digestInsights(of, { speakersOf: speakersSoFar(of), episodes: kinOf(of).episodes })
  const [before, after] = [digest(insights), digest(insights.with(place, { ...insights[place]!, ...changes }))]
  return insights.filter((_, at) => before[at] !== after[at]).map(({ id }) => id)
}

test('digests another for each insight', () => {
  const digests = digestInsights(insights, { speakersOf: speakersSoFar(insights), episodes: kinOf(insights).episodes })
  expect(new Set(digests).size).toBe(insights.length)
})

test('digests an insight with what else its episode says', () => {
  expect(changedBy({}, 1)).toEqual([])
  expect(changedBy({ body: 'Bread sours.' }, 1)).toEqual(['a', 'b'])
  expect(changedBy({ topics: ['bakery'] }, 2)).toEqual(['c'])
  expect(changedBy({ embedding: Float32Array.of(1, 2) }, 3)).toEqual(['d'])
})

test('digests an insight with the names that were heard on its show by then', () => {
  expect(changedBy({ speakers: ['Ada Okafor'] }, 1)).toEqual(['a', 'b', 'd'])
  expect(changedBy({ speakers: ['Ada Okafor'] }, 3)).toEqual(['d'])
})
