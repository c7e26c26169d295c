import { expect, test } from 'vitest'
import { cutIndex, letterPaths } from './letter-index.ts'
import { titleKey } from './letters.ts'

const entries = (length: number) =>
  Array.from({ length }, (_, index) => ({ name: `${'AB'[index % 2]}${index}`, path: `x/${index}/`, count: 1 }))

test('keeps a short index on one page', () => {
  const { pages, row } = cutIndex(entries(4), { base: 'people/', keyOf: titleKey })
  expect(pages).toEqual([])
  expect(row).toEqual([
    { letter: 'A', path: '#letter-a' },
    { letter: 'B', path: '#letter-b' },
  ])
})

test('gives the letters of a long one pages of their own', () => {
  const index = cutIndex(entries(900), { base: 'people/', keyOf: titleKey })
  expect(letterPaths(index, 'people/').map(({ params, props }) => [params.letter, props.page.items.length, props.others.length])).toEqual([
    ['a', 400, 2],
    ['a/2', 50, 2],
    ['b', 400, 2],
    ['b/2', 50, 2],
  ])
  expect(index.row).toEqual([
    { letter: 'A', path: 'people/letter/a/' },
    { letter: 'B', path: 'people/letter/b/' },
  ])
})
