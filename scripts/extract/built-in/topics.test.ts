import { expect, test } from 'vitest'
import { english } from './languages/english.ts'
import { topicsOf } from './topics.ts'

const topics = [
  { id: 'pumps', name: 'Pumps', terms: ['valve', 'water pressure', 'leak'] },
  { id: 'work', name: 'Work', terms: ['team', 'hiring', 'meeting', 'maintainer'] },
  { id: 'power', name: 'Energy', terms: ['power', 'grid', 'capacity'] },
]
const named = (title: string, body: string) => topicsOf(title, body, topics, english)

test('names a topic by its terms, whatever their ending', () => {
  expect(named('Valves leak before they break', 'A leaking valve in the cellar.')).toEqual(['pumps'])
})

test('takes one phrase, or one word that is rare in everyday talk, for enough', () => {
  expect(named('Nobody measures it', 'The water pressure fell for years.')).toEqual(['pumps'])
  expect(named('Nobody measures it', 'One valve was forty years old.')).toEqual(['pumps'])
})

test('takes a common word for enough in the title, and two of them in the body', () => {
  expect(named('Hiring takes a year', 'It takes a year to find them.')).toEqual(['work'])
  expect(named('Nobody knows the cost', 'The teams spend their meetings on it.')).toEqual(['work'])
})

test('names none rather than a wrong one', () => {
  expect(named('Bread rises overnight', 'The team bakes bread.')).toEqual([])
  expect(named('The power of habit is that nobody sees it', 'The power of habit.')).toEqual([])
  expect(named('Old machines are maintained by hand', 'Nobody met them.')).toEqual([])
})

test('puts the topic first that is spoken of most, and names three at most', () => {
  expect(
    named('A grid needs more valves than power', 'Power and capacity of the grid; hiring for the team, in meetings; one valve.'),
  ).toEqual(['power', 'pumps', 'work'])
})
