import { expect, test } from 'vitest'
import { type Told, tellLibrary } from './fixture.ts'
import { type Around, readSubjects } from './subject.ts'

function aroundOf(told: Told[], related: Record<string, string[]> = {}): Record<string, unknown> {
  const { insights } = tellLibrary(told)
  const byId = new Map(insights.map((insight) => [insight.id, insight]))
  const aroundOf = readSubjects(insights)
  const relatedTo = (id: string) => (related[id] ?? []).flatMap((other) => byId.get(other) ?? [])
  const plain = ({ before, after }: Around) => [
    before && `${before.insight.id} ${before.topic?.id ?? 'related'}`,
    after && `${after.insight.id} ${after.topic?.id ?? 'related'}`,
  ]
  return Object.fromEntries(insights.map((insight) => [insight.id, plain(aroundOf(insight, relatedTo(insight.id)))]))
}

const topics = ['maintenance']

test('follows a topic through time, across shows, past the other insights of the same episode', () => {
  const told = [
    { id: 'a/2026-01-01-x/1', topics },
    { id: 'b/2026-01-05-y/1', topics },
    { id: 'b/2026-01-05-y/2', topics },
    { id: 'a/2026-01-09-z/1', topics },
    { id: 'a/2026-01-07-w/1', topics: ['measurement'] },
  ]
  expect(aroundOf(told)).toEqual({
    'a/2026-01-01-x/1': [null, 'b/2026-01-05-y/2 maintenance'],
    'b/2026-01-05-y/1': ['a/2026-01-01-x/1 maintenance', 'a/2026-01-09-z/1 maintenance'],
    'b/2026-01-05-y/2': ['a/2026-01-01-x/1 maintenance', 'a/2026-01-09-z/1 maintenance'],
    'a/2026-01-09-z/1': ['b/2026-01-05-y/1 maintenance', null],
    'a/2026-01-07-w/1': [null, null],
  })
})

test('passes over what the page shows as related', () => {
  const told = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((date) => ({ id: `a/${date}-x/1`, topics }))
  const related = { 'a/2026-01-04-x/1': ['a/2026-01-03-x/1', 'a/2026-01-01-x/1'] }
  expect(aroundOf(told, related)['a/2026-01-04-x/1']).toEqual(['a/2026-01-02-x/1 maintenance', null])
})

test('follows what is related where there is no topic, the nearest in time on each side', () => {
  const told = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((date) => ({ id: `a/${date}-x/1` }))
  const related = { 'a/2026-01-03-x/1': ['a/2026-01-01-x/1', 'a/2026-01-04-x/1', 'a/2026-01-02-x/1'] }
  expect(aroundOf(told, related)['a/2026-01-03-x/1']).toEqual(['a/2026-01-02-x/1 related', 'a/2026-01-04-x/1 related'])
})

test('says nothing where nothing is of the same subject', () => {
  expect(aroundOf([{ id: 'a/2026-01-01-x/1' }, { id: 'b/2026-01-02-x/1' }])).toEqual({
    'a/2026-01-01-x/1': [null, null],
    'b/2026-01-02-x/1': [null, null],
  })
})
