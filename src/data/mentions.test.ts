import { expect, test } from 'vitest'
import { tellLibrary } from './fixture.ts'
import { cutAtMentions, selectMentions } from './mentions.ts'

const people = ['Ada Okafor', 'Grace Hopper', 'Nobody Much']
const library = tellLibrary([
  { id: 'upkeep/2026-03-02-a/one', speaker: 'Ada Okafor' },
  { id: 'upkeep/2026-03-02-a/two', people },
  { id: 'upkeep/2026-03-09-b/three', people: ['Grace Hopper'] },
])
const [insight] = library.insights.filter(({ id }) => id.endsWith('two'))
if (insight === undefined) throw new Error('The fixture has no such insight')
const mentions = selectMentions(insight, library.people)

test('whoever has a page is told, and nobody else', () => {
  expect(mentions.map(({ slug }) => slug)).toEqual(['grace-hopper', 'ada-okafor'])
})

test('a name is cut out where it first stands as whole words, once for all paragraphs', () => {
  const pieces = cutAtMentions(['Not Ada Okafors, but Ada Okafor herself.', 'Ada Okafor and Grace Hopper agree.'], mentions)
  expect(pieces.map((paragraph) => paragraph.map(({ text, slug }) => (slug === null ? text : `[${text}](${slug})`)).join(''))).toEqual([
    'Not Ada Okafors, but [Ada Okafor](ada-okafor) herself.',
    'Ada Okafor and [Grace Hopper](grace-hopper) agree.',
  ])
})

test('a longer name is not cut by a shorter one within it', () => {
  const [pieces] = cutAtMentions(
    ['Ada Okafor Lund spoke.'],
    [
      { name: 'Ada Okafor Lund', slug: 'ada-okafor-lund' },
      { name: 'Ada Okafor', slug: 'ada-okafor' },
    ],
  )
  expect(pieces).toEqual([
    { text: 'Ada Okafor Lund', slug: 'ada-okafor-lund' },
    { text: ' spoke.', slug: null },
  ])
})

test('paragraphs without names stay whole', () => {
  expect(cutAtMentions(['Nothing here.'], [])).toEqual([[{ text: 'Nothing here.', slug: null }]])
})
