import { expect, test } from 'vitest'
import { cutLetters, groupByLetter, letterPath, nameKey, titleKey } from './letters.ts'

test('groups people by their last name, without accents, and what has no letter last', () => {
  const names = ['Ines Vale', 'Zoë Ågren', 'Ada Adams Jr.', '4 Real', 'ليلى منصور', '50 Cent', 'Otto Vale']
  expect(groupByLetter(names, nameKey).map(({ letter, slug, items }) => [letter, slug, items])).toEqual([
    ['A', 'a', ['Ada Adams Jr.', 'Zoë Ågren']],
    ['C', 'c', ['50 Cent']],
    ['R', 'r', ['4 Real']],
    ['V', 'v', ['Ines Vale', 'Otto Vale']],
    ['م', 'م', ['ليلى منصور']],
  ])
})

test('groups shows by their title without its article', () => {
  expect(groupByLetter(['The Yard', 'A Quiet Show', '99 Ways'], titleKey).map(({ letter, slug }) => [letter, slug])).toEqual([
    ['Q', 'q'],
    ['Y', 'y'],
    ['#', 'other'],
  ])
})

test('cuts a long letter into pages', () => {
  const pages = cutLetters(groupByLetter(['Ab', 'Ac', 'Ad', 'B'], titleKey), 2)
  expect(pages.map((page) => [letterPath(page), page.items, page.pages])).toEqual([
    ['letter/a/', ['Ab', 'Ac'], 2],
    ['letter/a/2/', ['Ad'], 2],
    ['letter/b/', ['B'], 1],
  ])
})
