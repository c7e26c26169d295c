import { expect, test } from 'vitest'
import type { Claim } from './claim.ts'
import { findDuplicate } from './duplicates.ts'

const quote = 'We could not have run the experiment on the old stack, so we stopped for fourteen weeks and rewrote all of it.'
const first = claimOf('show/2026-03-02-one/rewrite', quote, new Date('2026-03-02T06:00:00Z'))

test('knows an insight from another transcript of the same recording', () => {
  const again = 'we could not have run the, um, experiment on the old stack so we stopped for 14 weeks and rewrote all of it'
  expect(findDuplicate(claimOf('feed/2026-05-01-rerun/rewrite', again), [first])).toEqual({
    id: 'show/2026-03-02-one/rewrite',
    likeness: expect.closeTo(1, 1),
  })
})

test('takes the same words with another number or a negation for another claim', () => {
  expect(findDuplicate(claimOf('a/2026-05-01-b/c', quote.replace('fourteen', 'four')), [first])).toBeNull()
  expect(findDuplicate(claimOf('a/2026-05-01-b/c', quote.replace('could not', 'could')), [first])).toBeNull()
})

test('lets a sentence beside what both say deny something else', () => {
  const [before, after] = ['Most of what we tried did not work.', 'It was no fun.']
  expect(findDuplicate(claimOf('a/2026-05-01-b/c', `${before} ${quote} ${after}`), [first])?.id).toBe(first.id)
  expect(findDuplicate(claimOf('a/2026-05-01-b/c', `I do not think ${quote}`), [first])).toBeNull()
})

test('takes a proverb that two people quote for no duplicate', () => {
  const proverb = 'What gets measured gets managed, as they say.'
  const one = { ...claimOf('a/2026-05-01-b/c', proverb), title: 'Call centres bend their figures', body: 'Agents answer fast and empty.' }
  const other = { ...claimOf('d/2026-05-02-e/f', proverb), title: 'Forests grow unseen', body: 'Rangers count trees by plane.' }
  expect(findDuplicate(other, [one])).toBeNull()
})

test('names the one that was published first, and never the insight itself', () => {
  const later = claimOf('feed/2026-05-01-rerun/rewrite', quote, new Date('2026-05-01T06:00:00Z'))
  expect(findDuplicate(claimOf('third/2026-06-01-again/rewrite', quote), [later, first])?.id).toBe(first.id)
  expect(findDuplicate(first, [first])).toBeNull()
})

function claimOf(id: string, text: string, publishedAt = new Date('2026-06-01T06:00:00Z')): Claim {
  return {
    id,
    title: 'Rewrite first',
    body: 'A rewrite came before the research.',
    quotes: [text],
    speakers: [],
    podcast: id.split('/', 1)[0] ?? '',
    publishedAt,
  }
}
