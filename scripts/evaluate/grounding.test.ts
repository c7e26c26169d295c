import { expect, test } from 'vitest'
import { measureGrounding } from './grounding.ts'
import { readSources } from './grounding-source.ts'

test('finds 97% of honest quotes from the bundled shows, and takes at most 1% of those that say something else', {
  timeout: 60_000,
}, () => {
  const { honest, mutated } = measureGrounding(readSources(undefined), 300)
  expect([honest.count, mutated.count]).toEqual([300, 300])
  expect(honest.wrong.length, honest.wrong.join('\n')).toBeLessThanOrEqual(9)
  expect(mutated.wrong.length, mutated.wrong.join('\n')).toBeLessThanOrEqual(3)
})
