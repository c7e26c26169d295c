import { expect, test } from 'vitest'
import type { Key, Link } from './key.ts'
import { judgeLinks, renderLinkVerdict } from './verdict.ts'

const link = (number: number, from: string, ranks: Link['ranks']): Link => ({ number, sheet: 1, from, to: `to-${number}`, ranks })
const key: Key = {
  seed: 1,
  archive: 40,
  without: { related: 10, 'tf-idf': 0 },
  links: [
    link(1, 'a', { related: 1, 'tf-idf': 2 }),
    link(2, 'a', { 'tf-idf': 1 }),
    link(3, 'b', { related: 1 }),
    link(4, 'b', { 'tf-idf': 1 }),
    link(5, 'b', { 'tf-idf': 2 }),
    link(6, 'c', { 'tf-idf': 1 }),
  ],
}
const reader = (name: string, marks: Record<number, number>) => ({
  name,
  marks: new Map(Object.entries(marks).map(([number, mark]) => [Number(number), mark])),
})

test('counts a link of both for both, cuts TF-IDF to as many as ours, and pairs by insight', () => {
  const verdict = judgeLinks(key, [reader('ann', { 1: 2, 2: 0, 3: 1, 4: 1, 6: 0 }), reader('ben', { 3: 2 })])
  expect(verdict.rows).toEqual([
    { system: 'related', links: 2, mean: 1.75, zeros: 0 },
    { system: 'tf-idf, as many', links: 2, mean: 0.5, zeros: 0.5 },
    { system: 'tf-idf, whole lists', links: 4, mean: 0.75, zeros: 0.5 },
  ])
  expect(verdict.differences).toEqual([
    { beside: 'tf-idf, as many', insights: 2, mean: 1.25, interval: [0.5, 2] },
    { beside: 'tf-idf, whole lists', insights: 2, mean: 0.75, interval: [0.5, 1] },
  ])
  expect(verdict).toMatchObject({
    readers: 2,
    insights: 3,
    without: [
      { system: 'related', read: 1, archive: 10 },
      { system: 'tf-idf', read: 0, archive: 0 },
    ],
    agreement: { links: 1, same: 0 },
    unread: 1,
  })
})

test('says in lines how well each list did, and what has no link', () => {
  expect(renderLinkVerdict(judgeLinks(key, [reader('ann', { 1: 2, 2: 0, 3: 2, 4: 1, 5: 1, 6: 0 })]))).toEqual([
    '3 insights of 40, readers: 1',
    'related              2.00 of 2 over 2 links, 0.0% of the marks 0',
    'tf-idf, as many      0.50 of 2 over 2 links, 50.0% of the marks 0',
    'tf-idf, whole lists  0.80 of 2 over 5 links, 40.0% of the marks 0',
    'related is 1.50 better than tf-idf, as many (95% interval 1.00 to 2.00, paired by 2 insights)',
    'related is 1.00 better than tf-idf, whole lists (95% interval 1.00 to 1.00, paired by 2 insights)',
    'related leaves 1 of the 3 without a link, and 10 of all (25.0%)',
    'tf-idf leaves 0 of the 3 without a link, and 0 of all (0.0%)',
  ])
})
