import { expect, test } from 'vitest'
import { nameApart } from './search-fragments.ts'

test('names are short, and longer where short ones are the same', () => {
  const addresses = Array.from({ length: 4_000 }, (_, number) => `insights/upkeep/${number}/`)
  const names = nameApart(addresses)
  expect(new Set(names).size).toBe(4_000)
  expect(names.filter((name) => /^[\da-f]{4}$/.test(name)).length).toBeGreaterThan(3_600)
  expect(names.filter((name) => /^[\da-f]{5,7}$/.test(name)).length).toBeGreaterThan(100)
  expect(() => nameApart(['a', 'b', 'a'])).toThrow('one address')
  expect(nameApart(addresses.slice(0, 10))).toEqual(addresses.slice(0, 10).map((address) => nameApart([address])[0]))
})
