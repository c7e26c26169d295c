import { expect, test } from 'vitest'
import { spell } from './spelling.ts'

test('gives British and American spellings one form', () => {
  expect(['organisation', 'colour', 'travelled'].map(spell)).toEqual(['organization', 'color', 'traveled'])
})

test('leaves what is longer than any word as it is', () => {
  for (const letters of ['a'.repeat(100_000), `${'a'.repeat(100_000)}lled`]) expect(spell(letters)).toBe(letters)
})
