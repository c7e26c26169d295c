import { expect, test } from 'vitest'
import { judgeLinks, type Link } from './related-links.ts'

test('counts a link that both list for both, and pairs the difference by insight', () => {
  const link = (number: number, from: string, systems: Link['systems']): Link => ({ sheet: 1, number, from, to: `to-${number}`, systems })
  const key = [
    link(1, 'a', ['related', 'tf-idf']),
    link(2, 'a', ['tf-idf']),
    link(3, 'b', ['related']),
    link(4, 'b', ['tf-idf']),
    link(5, 'b', ['tf-idf']),
  ]
  const verdict = judgeLinks(
    key,
    new Map([
      ['1/1', [2]],
      ['1/2', [0]],
      ['1/3', [1, 2]],
      ['1/4', [1]],
    ]),
  )
  expect(verdict).toMatchObject({
    systems: [
      { system: 'related', links: 2, mean: 1.75, zeros: 0 },
      { system: 'tf-idf', links: 3, mean: 1, zeros: 1 / 3 },
    ],
    difference: { insights: 2, mean: 0.75 },
    unread: 1,
  })
})
