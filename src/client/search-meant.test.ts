import { expect, test } from 'vitest'
import { holdsWord, wordsIn } from './search-meant.ts'

test('the words of a query are those that another may stand for', () => {
  expect(wordsIn('how a «transformer» ages, Inés')).toEqual(['transformer', 'ages', 'Inés'])
  expect(wordsIn('"a spare transformer"')).toEqual([])
  expect(wordsIn('')).toEqual([])
})

test('a text holds a word where one of its own begins with it', () => {
  expect(holdsWord('The Transformers, at rest', 'transform')).toBe(true)
  expect(holdsWord('said Inés-Maria Vale', 'INES')).toBe(true)
  expect(holdsWord('a carbon copy', 'carbonara')).toBe(false)
  expect(holdsWord('a supertransformer', 'transformer')).toBe(false)
})
