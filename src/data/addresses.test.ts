import { expect, test } from 'vitest'
import { addressOf, writtenAddressOf } from './addresses.ts'

test('an address that a publisher wrote is percent-encoded once', () => {
  const written = ['/about/', '/a%20b/', '/a b/', '/über/?q=a%20b#x']
  const below = ['about/', 'a%20b/', 'a%20b/', '%C3%BCber/?q=a%20b#x']
  expect(written.map(writtenAddressOf)).toEqual(below.map((path) => addressOf() + path))
})
