import { expect, test } from 'vitest'
import { measureRelated, readWindows } from './related.ts'

const lines = (topics: number[]) =>
  topics
    .map((topic, place) =>
      JSON.stringify({
        id: `m#${place}`,
        meeting: 'm',
        topic,
        text: topic === 0 ? `pumps and valves ${place}` : `bread and yeast ${place}`,
      }),
    )
    .join('\n')

test('counts a ranking that puts the same topic first as right, neighbours aside', () => {
  for (const { figures } of measureRelated(readWindows(lines([0, 1, 0, 1, 0, 1, 0, 1])))) {
    expect(figures).toMatchObject({ pooledMap: 1, withinMap: 1, smallMap: 1 })
  }
})

test('leaves out windows that have no other of their topic far enough away', () => {
  expect(measureRelated(readWindows(lines([0, 0, 1, 1]))).map(({ figures }) => figures.pooledMap)).toEqual([0, 0, 0, 0])
})
