import { expect, test } from 'vitest'
import { type Told, tellFiles, tellLibrary } from './fixture.ts'
import { joinLibrary } from './library.ts'
import { everyWord } from './search-every.ts'
import { filterFor } from './search-filters.ts'
import { selectSearch } from './search-records.ts'

const talk = 'upkeep/2026-03-02-talk'

test('a record holds what the page of an insight shows', () => {
  const library = tellLibrary([{ id: `${talk}/a`, title: "It's late", topics: ['maintenance'], speaker: 'Inés Vale' }])
  const [volume] = selectSearch(library).volumes
  expect(JSON.parse(volume?.records ?? '')).toEqual([
    {
      url: 'insights/upkeep/2026-03-02-talk/a/',
      content: 'A paragraph. \u001E “Words that were said.”',
      language: 'en',
      meta: { title: 'It’s late', show: 'upkeep', episode: 'A talk', speaker: 'Inés Vale', date: '2026-03-02', every: everyWord },
      filters: {
        [filterFor('show', 'upkeep')]: ['upkeep'],
        [filterFor('topic', 'maintenance')]: ['maintenance'],
        [filterFor('person', 'ines-vale')]: ['ines-vale'],
        year: ['2026'],
      },
      published: '2026-03-02T06:00:00.000Z',
    },
  ])
})

test('a quote whose words stand in the paragraph is not told again', () => {
  const [volume] = selectSearch(tellLibrary([{ id: `${talk}/a`, body: 'She spoke: words that were said. They held.' }])).volumes
  expect(JSON.parse(volume?.records ?? '')[0].content).toBe('She spoke: words that were said. They held.')
})

test('each language has volumes of its own, and choices say where they are found', () => {
  const files = tellFiles([
    { id: `${talk}/a`, speaker: 'Inés Vale', topics: ['measurement'] },
    { id: 'hadith/2025-01-01-amal/b', speaker: 'Ines Vale' },
    { id: 'hadith/2025-01-01-amal/c', speaker: 'ليلى منصور' },
  ])
  const podcasts = files.podcasts.map((podcast) => (podcast.id === 'hadith' ? { ...podcast, language: 'ar-EG' } : podcast))
  const { choices, people } = selectSearch(joinLibrary({ ...files, podcasts }))
  expect(choices.volumes.map(({ path, months, count }) => [path, months, count])).toEqual([
    ['ar/1920-01-1536', { first: '2025-01', last: '2025-01' }, 2],
    ['en/1920-01-1536', { first: '2026-03', last: '2026-03' }, 1],
  ])
  expect(choices.shows).toEqual([
    { id: 'hadith', title: 'hadith', volumes: [0] },
    { id: 'upkeep', title: 'upkeep', volumes: [1] },
  ])
  expect(choices.topics).toEqual([{ id: 'measurement', name: 'Measurement' }])
  expect(choices.years).toEqual([2026, 2025])
  expect(people).toEqual({ 'ines-vale': { name: 'Ines Vale', volumes: [0, 1] }, 'ليلى-منصور': { name: 'ليلى منصور', volumes: [0] } })
})

test('the tag of a volume changes with its records, and its digest with what they are told from', () => {
  const select = (told: Partial<Told>) => selectSearch(tellLibrary([{ id: `${talk}/a`, ...told }])).volumes[0]
  const [one, same, other, moved] = [{ title: 'One' }, { title: 'One' }, { title: 'Two' }, { title: 'One', start: 7 }].map(select)
  expect(same).toEqual(one)
  expect(other?.tag).not.toBe(one?.tag)
  expect(other?.digest).not.toBe(one?.digest)
  expect(moved?.tag).toBe(one?.tag)
  expect(moved?.digest).not.toBe(one?.digest)
})

test('of a volume that is known as it is now no records are told, and its tag stays', () => {
  const library = tellLibrary([{ id: `${talk}/a` }])
  const [told] = selectSearch(library).volumes
  if (!told) throw new Error('There is no volume')
  const again = selectSearch(library, new Map([[told.path, told]]))
  expect(again.volumes).toEqual([{ ...told, records: null }])
  expect(again.choices).toEqual(selectSearch(library).choices)
  expect(selectSearch(library, new Map([[told.path, { ...told, digest: '' }]])).volumes).toEqual([told])
  expect(selectSearch(library, new Map([['en/1792-01-1536', told]])).volumes).toEqual([told])
})
