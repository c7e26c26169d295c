import { expect, test } from 'vitest'
import { type Book, emptyBook } from './book.ts'
import { lessonsOf, preferencesOf } from './preferences.ts'

const yard = 'upkeep/2026-03-02-yard/spares'
const alarm = 'upkeep/2026-03-09-alarm/owners'
const book: Book = {
  ...emptyBook,
  follow: { podcasts: {}, topics: { measurement: 'Measurement' }, people: {} },
  mute: { podcasts: { noise: 'Noise' }, topics: {}, people: {} },
  kept: [
    { id: yard, title: 'Spares', show: 'Upkeep' },
    { id: alarm, title: 'Owners', show: 'Upkeep' },
    { id: 'old/2020-01-01-gone/gone', title: 'Gone', show: 'Old' },
  ],
  read: [yard],
  judgements: [{ id: alarm, title: 'Owners', more: false, topics: ['measurement'], terms: ['alarm'] }],
}
const subjects = new Map([[yard, { topics: ['maintenance'], terms: ['spare'] }]])

test('a judgement teaches in full, what is kept by half, and what is no candidate any more its show alone', () => {
  expect(lessonsOf(book, subjects)).toEqual([
    { podcast: 'upkeep', topics: ['measurement'], terms: ['alarm'], amount: -1 },
    { podcast: 'upkeep', topics: ['maintenance'], terms: ['spare'], amount: 0.5 },
    { podcast: 'old', topics: [], terms: [], amount: 0.5 },
  ])
})

test('a book becomes preferences by ids', () => {
  expect(preferencesOf(book, subjects)).toEqual({
    follow: { podcasts: [], topics: ['measurement'], people: [] },
    mute: { podcasts: ['noise'], topics: [], people: [] },
    weights: {
      podcasts: { upkeep: -0.02, old: 0.02 },
      topics: { measurement: -0.04, maintenance: 0.02 },
      terms: { alarm: -0.06, spare: 0.03 },
    },
    read: [yard],
    kept: [yard, alarm, 'old/2020-01-01-gone/gone'],
  })
})
