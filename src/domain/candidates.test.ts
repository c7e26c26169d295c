import { expect, test } from 'vitest'
import { type CandidateSet, packCandidates, plainSlug, unpackCandidates } from './candidates.ts'

const set: CandidateSet = {
  limits: { size: 5, perEpisode: 2, perPodcast: 2 },
  names: {
    podcasts: new Map([
      ['upkeep', 'Upkeep <& sons>'],
      ['الحديث', 'حديث'],
    ]),
    topics: new Map([['water', 'Water']]),
    people: new Map([['ines-vale', 'Inês Vale']]),
  },
  forms: new Map([
    ['meter', 'meters'],
    ['عمل', 'عمل'],
  ]),
  candidates: [
    {
      id: 'upkeep/2026-03-02-the-yard/what-meters-are-worth',
      title: 'What meters are worth',
      score: 0.82,
      topics: ['water'],
      people: ['ines-vale'],
      terms: ['meter'],
    },
    { id: 'upkeep/2026-03-02-the-yard/renamed', title: 'Another', score: 0.7, topics: [], people: [], terms: [] },
    {
      id: 'الحديث/2026-03-10-الصيانة/عمل',
      title: 'عمل',
      score: 1,
      topics: ['water'],
      people: [],
      terms: ['عمل'],
      echoes: ['upkeep/2026-03-02-the-yard/renamed'],
    },
  ],
}

test('what is packed is read again as it was', () => {
  expect(unpackCandidates(JSON.parse(JSON.stringify(packCandidates(set))))).toEqual(set)
  const empty = { ...set, candidates: [], forms: new Map() }
  expect(unpackCandidates(packCandidates(empty))).toEqual(empty)
})

test('a slug is sent only where the headline does not give it', () => {
  expect(packCandidates(set).slugs).toEqual({ 1: 'renamed' })
  expect(plainSlug('Déjà vu: “ten” isn’t 10—or 11')).toBe('deja-vu-ten-isnt-10-or-11')
  expect(plainSlug(`a${'\u{20BB7}'.repeat(40)}`)).toBe(`a${'\u{20BB7}'.repeat(29)}`)
})
