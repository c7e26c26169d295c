import { expect, test } from 'vitest'
import { selectCandidates } from './candidates.ts'
import { tellLibrary } from './fixture.ts'
import { selectOffers } from './offers.ts'

const library = tellLibrary([
  { id: 'a/2026-03-02-one/alarms', title: 'An alarm doesn’t answer itself', topics: ['maintenance'] },
  { id: 'b/2026-03-03-two/answers', title: 'Alarms that don’t answer', topics: ['maintenance'] },
  { id: 'b/2026-03-03-two/doubt', title: 'It doesn’t matter, and we don’t know' },
])

test('terms are words that mean something by themselves, whatever stands after an apostrophe', () => {
  const { candidates } = selectCandidates(library)
  expect(Object.fromEntries(candidates.map(({ id, terms }) => [id, terms.toSorted()]))).toEqual({
    'a/2026-03-02-one/alarms': ['alarm', 'answer'],
    'b/2026-03-03-two/answers': ['alarm', 'answer'],
    'b/2026-03-03-two/doubt': [],
  })
})

test('topics and shows with the most insights are offered first', () => {
  expect(selectOffers(library).map(({ subject, id }) => `${subject} ${id}`)).toEqual(['topics maintenance', 'podcasts b', 'podcasts a'])
})
