import { expect, test } from 'vitest'
import { typeset } from './typeset.ts'

test('sets apostrophes and quotation marks as a printer does', () => {
  expect(typeset(`It's the owner's "pending" ('so-called') list, the teams' one, from the '90s.`)).toBe(
    'It’s the owner’s “pending” (‘so-called’) list, the teams’ one, from the ’90s.',
  )
})

test('leaves what is already set', () => {
  expect(typeset('“So it’s done”')).toBe('“So it’s done”')
})
