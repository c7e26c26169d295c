import { expect, test } from 'vitest'
import { formsOf, pickTerms, termOf, wordsOf } from './terms.ts'

test('a word is compared without its plural', () => {
  expect(['Meters', 'Stories', 'glass', 'analysis', 'grid’s', 'gas', 'الصيانة'].map(termOf)).toEqual([
    'meter',
    'story',
    'glass',
    'analysis',
    'grid',
    'gas',
    'الصيانة',
  ])
})

test('takes what few share: not what stands alone, what says nothing, or what all have', () => {
  const titles = [
    'The meter at the grid',
    'Old meters of the grid',
    'Every grid needs a spare',
    ...Array.from({ length: 30 }, () => 'The grid'),
  ]
  const speaks = (word: string) => !/^(the|at|of|a)$/i.test(word)
  const terms = pickTerms(titles.map((title) => ({ title, body: '', speaks })))
  expect(terms.slice(0, 4)).toEqual([['meter'], ['meter'], [], []])
  expect(formsOf(titles.map((title, place) => ({ title, terms: terms[place] ?? [] })))).toEqual(new Map([['meter', 'meter']]))
})

test('words are runs of letters in any script', () => {
  expect(wordsOf('“It’s 10 MW”, السعة')).toEqual(['It’s', '10', 'MW', 'السعة'])
})
