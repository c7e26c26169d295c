import { expect, test } from 'vitest'
import { artworkOf, initialsOf } from './artwork.ts'

test('initials are of the first two words, without an article', () => {
  expect(['The Build Log', 'Upkeep <& sons>', '99% Invisible', 'حديث العمل', '—', 'the'].map(initialsOf)).toEqual([
    'BL',
    'US',
    '9I',
    'حا',
    '',
    'T',
  ])
})

test('artwork is asked for by https alone', () => {
  expect([artworkOf({ artwork: 'http://e.example/a.jpg' }), artworkOf({})]).toEqual(['https://e.example/a.jpg', null])
})
