import { expect, test } from 'vitest'
import { type Claim, createDuplicateIndex } from './duplicates.ts'

const quote = 'We could not have run the experiment on the old stack, so we stopped for fourteen weeks and rewrote all of it.'
const first = claimOf('show/2026-03-02-one/rewrite', quote, new Date('2026-03-02T06:00:00Z'))

test('knows an insight from another transcript of the same recording', () => {
  const again = 'we could not have run the, um, experiment on the old stack so we stopped for 14 weeks and rewrote all of it'
  expect(createDuplicateIndex([first]).find(claimOf('feed/2026-05-01-rerun/rewrite', again))).toEqual({
    id: 'show/2026-03-02-one/rewrite',
    likeness: expect.closeTo(1, 1),
  })
})

test('takes the same words with another number or a negation for another claim', () => {
  const index = createDuplicateIndex([first])
  expect(index.find(claimOf('a/2026-05-01-b/c', quote.replace('fourteen', 'four')))).toBeNull()
  expect(index.find(claimOf('a/2026-05-01-b/c', quote.replace('could not', 'could')))).toBeNull()
})

test('takes a proverb that two people quote for no duplicate', () => {
  const proverb = 'What gets measured gets managed, as they say.'
  const one = { ...claimOf('a/2026-05-01-b/c', proverb), title: 'Call centres bend their figures', body: 'Agents answer fast and empty.' }
  const other = { ...claimOf('d/2026-05-02-e/f', proverb), title: 'Forests grow unseen', body: 'Rangers count trees by plane.' }
  expect(createDuplicateIndex([one]).find(other)).toBeNull()
})

test('names the one that was published first, and never the insight itself', () => {
  const later = claimOf('feed/2026-05-01-rerun/rewrite', quote, new Date('2026-05-01T06:00:00Z'))
  const index = createDuplicateIndex([later, first])
  expect(index.find(claimOf('third/2026-06-01-again/rewrite', quote))?.id).toBe(first.id)
  expect(createDuplicateIndex([first]).find(first)).toBeNull()
})

test('knows what was added during the run', () => {
  const index = createDuplicateIndex()
  index.add(first)
  expect(index.find(claimOf('feed/2026-05-01-rerun/rewrite', quote))?.id).toBe(first.id)
})

function claimOf(id: string, text: string, publishedAt = new Date('2026-06-01T06:00:00Z')): Claim {
  return {
    id,
    title: 'Rewrite first',
    body: 'A rewrite came before the research.',
    quotes: [text],
    podcast: id.split('/', 1)[0] ?? '',
    publishedAt,
  }
}
