import { expect, test } from 'vitest'
import { filterFor } from './search-filters.ts'

test('the ids of a kind are dealt out to sixteen filters, each always to the same', () => {
  const ids = Array.from({ length: 320 }, (_, number) => `show-${number}`)
  const dealt = Map.groupBy(ids, (id) => filterFor('show', id))
  expect([...dealt.keys()].sort()).toEqual(Array.from({ length: 16 }, (_, part) => `show${part}`).sort())
  expect(Math.max(...[...dealt.values()].map(({ length }) => length))).toBeLessThan(40)
  expect(filterFor('person', 'ليلى-منصور')).toBe(filterFor('person', 'ليلى-منصور'))
  expect(filterFor('topic', 'upkeep')).toMatch(/^topic\d+$/)
})
