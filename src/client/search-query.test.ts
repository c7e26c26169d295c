import { expect, test } from 'vitest'
import { filterFor } from '../data/search-filters.ts'
import { asksAnything, filtersOf, readQuery, writeQuery } from './search-query.ts'

test('a query is written into an address and read from it', () => {
  const query = readQuery('?sort=date&q=+two%20words&person=ines-vale&other=1')
  expect(query).toEqual({ q: 'two words', show: '', topic: '', person: 'ines-vale', year: '', sort: 'date' })
  expect(writeQuery(query)).toBe('?q=two+words&person=ines-vale&sort=date')
  expect(filtersOf({ ...query, year: '2026' })).toEqual({ [filterFor('person', 'ines-vale')]: 'ines-vale', year: '2026' })
})

test('an order alone asks nothing', () => {
  expect(asksAnything(readQuery('?sort=date'))).toBe(false)
  expect(writeQuery(readQuery(''))).toBe('')
})
