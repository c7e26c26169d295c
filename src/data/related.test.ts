import { expect, test } from 'vitest'
import { type Told, tellLibrary } from './fixture.ts'
import { selectRelated } from './related.ts'

const subjects =
  'barley copper choir ferry glacier oven harbour tulip marble violin saddle pepper lantern meadow anchor walnut bishop canyon drum eagle fiddle garnet hazel ivory'
const filler: Told[] = subjects.split(' ').map((subject, index) => ({
  id: `filler-${index}/2026-01-02-talk/a`,
  title: `Someone studies ${subject}`,
  body: `A survey of ${subject}.`,
}))

test('links insights of different episodes that speak of the same, and names the words', () => {
  const spares = {
    id: 'grid/2026-03-02-yard/a',
    title: 'Spare transformers come first',
    body: 'A transformer fails less when spares wait in the yard.',
  }
  const mill = {
    id: 'mill/2026-03-09-ledger/b',
    title: 'A mill keeps spare bearings',
    body: 'Transformers and bearings last when spares wait nearby.',
  }
  const related = relate([spares, mill, ...filler])
  expect(related.get(spares.id)).toEqual([[mill.id, ['spares', 'transformer'], null]])
  expect(related.get('filler-0/2026-01-02-talk/a')).toEqual([])
})

test('never links within one episode', () => {
  const body = 'Spare transformers wait in the yard.'
  const related = relate([{ id: 'grid/2026-03-02-yard/a', body }, { id: 'grid/2026-03-02-yard/b', body }, ...filler])
  expect(related.get('grid/2026-03-02-yard/a')).toEqual([])
})

test('takes two of one show at most', () => {
  const body = 'Spare transformers wait in the yard.'
  const others = [3, 4, 5].map((day) => ({ id: `mill/2026-03-0${day}-talk/a`, body }))
  const related = relate([{ id: 'grid/2026-03-02-yard/a', body }, ...others, ...filler])
  expect(related.get('grid/2026-03-02-yard/a')).toHaveLength(2)
})

test('does not count the speakers’ names as a subject', () => {
  const related = relate([
    { id: 'grid/2026-03-02-yard/a', body: 'As Otto Bergman found, barges drift.', speaker: 'Otto Bergman' },
    { id: 'mill/2026-03-09-ledger/b', body: 'As Otto Bergman found, kilns crack.' },
    ...filler,
  ])
  expect(related.get('grid/2026-03-02-yard/a')).toEqual([])
})

test('gives the topic as the reason where words alone do not reach', () => {
  const related = relate([
    { id: 'grid/2026-03-02-yard/a', body: 'We found the yard full on Monday.', topics: ['maintenance'] },
    { id: 'mill/2026-03-09-ledger/b', body: 'We found the mill shut on Monday.', topics: ['maintenance'] },
    ...filler,
  ])
  expect(related.get('grid/2026-03-02-yard/a')).toEqual([['mill/2026-03-09-ledger/b', [], 'Maintenance']])
})

function relate(insights: Told[]): Map<string, [id: string, terms: string[], topic: string | null][]> {
  const related = selectRelated(tellLibrary(insights).insights, 'en')
  return new Map(
    [...related].map(([id, neighbours]) => [id, neighbours.map(({ insight, terms, topic }) => [insight.id, terms, topic?.name ?? null])]),
  )
}
