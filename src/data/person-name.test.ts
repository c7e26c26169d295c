import { expect, test } from 'vitest'
import { identifyPerson } from './person-name.ts'

const slugs = (...names: string[]) => names.map((name) => identifyPerson(name)?.slug ?? null)

test('a full name has a page, whatever its case, accents or title', () => {
  expect(slugs('Arvid Nyström', 'arvid nystrom', 'Dr. ARVID NYSTRÖM', 'Arvid Nyström (guest)', 'Arvid Nystro\u0308m, Skarvdal')).toEqual(
    Array.from({ length: 5 }, () => 'arvid-nystrom'),
  )
  expect(slugs('Łukasz Wójcik', 'J. K. O’Brien', 'Søren Weiß', 'ليلى منصور', 'Андрей Ёлкин')).toEqual([
    'lukasz-wojcik',
    'j-k-obrien',
    'soren-weiss',
    'ليلى-منصور',
    'андрей-ёлкин',
  ])
})

test('a long name is cut between its letters', () => {
  const [slug = ''] = slugs(`abc ${'\u{10428}'.repeat(60)}`)
  expect(slug).toBe(`abc-${'\u{10428}'.repeat(38)}`)
  expect(slugs(`abcd ${'\u{10428}'.repeat(60)}`)).toEqual([`abcd-${'\u{10428}'.repeat(37)}`])
})

test('a stand-in, a lone name, a number or a sentence has none', () => {
  expect(
    slugs(
      'Speaker 1',
      'SPEAKER',
      'Guest Speaker',
      'Unknown Host',
      'Female Voice',
      'Ines',
      '2 3',
      '',
      '—',
      'A B',
      'All of us here in the room together',
    ),
  ).toEqual(Array.from({ length: 11 }, () => null))
})

test('a name that happens to be such a word stays a name', () => {
  expect(slugs('Christopher Guest', 'Julia Child')).toEqual(['christopher-guest', 'julia-child'])
})

test('a lone name stands for the one of the episode who has it', () => {
  const people = [
    { name: 'Ines Vale', role: 'host' },
    { name: 'Otto Vale', role: 'guest' },
  ]
  expect(identifyPerson('ines', { people })).toEqual({ name: 'Ines Vale', slug: 'ines-vale' })
  expect(identifyPerson('Vale', { people })).toBeNull()
  expect(identifyPerson('Ada', { people })).toBeNull()
})

test('the feed may name a person by one word', () => {
  expect(identifyPerson('Björk', { people: [{ name: 'Björk', role: 'guest' }] })).toEqual({ name: 'Björk', slug: 'bjork' })
})

test('the show itself is nobody', () => {
  expect(identifyPerson('Plain Work', { podcast: 'Plain Work' })).toBeNull()
})
