import { expect, test } from 'vitest'
import { tellLibrary } from './fixture.ts'
import { describeShared } from './week.ts'

const ids = ['upkeep/2026-03-02-a/one', 'yard/2026-03-04-b/one', 'yard/2026-03-04-b/two']
const shared = [
  { about: 'Straw', kind: 'echo' as const, insights: ids.slice(0, 2) },
  { about: 'alarm', kind: 'term' as const, insights: ids },
  { about: 'Ofgem', kind: 'name' as const, insights: ['gone/2026-03-02-a/one', 'yard/2026-03-04-b/one'] },
]

test('a week keeps what is still there of what shows shared, and names it', () => {
  const disputed = [
    { insight: 'yard/2026-03-04-b/one', disputes: 'upkeep/2026-03-02-a/one' },
    { insight: 'yard/2026-03-04-b/one', disputes: 'gone/2026-03-02-a/one' },
  ]
  const week = {
    date: '2026-03-08',
    insights: [...ids, 'gone/2026-03-02-a/one'],
    shared,
    disputed,
    briefs: ['2026-03-05', '2026-03-06'],
    note: '',
  }
  const [placed] = tellLibrary(
    ids.map((id) => ({ id })),
    { weeks: [week], briefs: [{ date: '2026-03-05', insights: ids, episodes: [], note: '' }] },
  ).weeks
  expect(placed?.insights.map(({ id }) => id)).toEqual(ids)
  expect(placed?.briefs).toEqual(['2026-03-05'])
  expect(placed?.shared.map(describeShared)).toEqual(['The same idea, on 2 shows', '“alarm”, on 2 shows'])
  expect(placed?.disputed.map(({ insight, disputes }) => [insight.id, disputes.id])).toEqual([
    ['yard/2026-03-04-b/one', 'upkeep/2026-03-02-a/one'],
  ])
})
