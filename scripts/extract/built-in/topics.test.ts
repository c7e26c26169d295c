import { expect, test } from 'vitest'
import { english } from './languages/english.ts'
import { topicsOf } from './topics.ts'

const topics = [
  { id: 'pumps', name: 'Pumps', terms: ['valve', 'water pressure', 'leak'] },
  { id: 'work', name: 'Work', terms: ['team', 'hiring'] },
]

test('names a topic by its terms, whatever their ending', () => {
  expect(topicsOf('Valves leak before they break', 'A leaking valve in the cellar.', topics, english)).toEqual(['pumps'])
})

test('takes one phrase for more than one word', () => {
  expect(topicsOf('Nobody measures it', 'The water pressure fell for years.', topics, english)).toEqual(['pumps'])
})

test('names none rather than a wrong one', () => {
  expect(topicsOf('Bread rises overnight', 'The team bakes bread.', topics, english)).toEqual([])
})
