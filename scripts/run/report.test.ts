import { expect, test } from 'vitest'
import { renderSummary, sumUp } from './report.ts'

const podcast = { podcast: 'beds', title: 'Beds', found: 3, notes: [] }
const episode = {
  episode: 'beds/2026-03-01-a',
  title: 'A',
  outcome: 'published' as const,
  insights: ['beds/2026-03-01-a/x'],
  rejections: {},
}

test('says how much was told again and how much was said before on another show', () => {
  const again = { ...episode, repeats: ['plots/2026-02-01-b/y', 'plots/2026-02-01-b/z'] }
  const report = { ...sumUp([{ ...podcast, episodes: [again] }], []), echoes: 1 }
  expect(report.totals).toMatchObject({ insights: 1, repeats: 2 })
  expect(renderSummary(report)).toEqual([
    '1 podcast read: 1 new episode, 1 insight.',
    '2 insights told again from the same recording and not published twice; 1 insight said before on another show, too.',
  ])
})

test('says nothing of either where there is none', () => {
  expect(renderSummary({ ...sumUp([{ ...podcast, episodes: [episode] }], []), echoes: 0 })).toEqual([
    '1 podcast read: 1 new episode, 1 insight.',
  ])
})
