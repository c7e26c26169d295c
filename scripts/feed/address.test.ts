import { expect, test } from 'vitest'
import { readAddress, rebase } from './address.ts'

const base = 'https://feeds.example.org/show/feed.xml'

test('resolves relative addresses against the base', () => {
  expect(
    ['a.mp3', '/a.mp3', '//cdn.example.org/a.mp3', '?q=1', ' https://EXAMPLE.org/a b.mp3\n'].map((address) => readAddress(address, base)),
  ).toEqual([
    'https://feeds.example.org/show/a.mp3',
    'https://feeds.example.org/a.mp3',
    'https://cdn.example.org/a.mp3',
    'https://feeds.example.org/show/feed.xml?q=1',
    'https://example.org/a%20b.mp3',
  ])
})

test.each([
  null,
  '',
  '  ',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/plain,x',
  'ftp://example.org/a',
  'http://',
  'https://me:secret@example.org/',
  'sample:show/a.vtt',
])('lets no %s through', (address) => {
  expect(readAddress(address, base)).toBeNull()
})

test('lets the files of a bundled show through in its own feed', () => {
  expect(
    ['sample:show/a.vtt', 'a.vtt', 'https://example.org/a', 'sample:show/../a', '../a', 'sample:show/.env/x'].map((address) =>
      readAddress(address, 'sample:show'),
    ),
  ).toEqual(['sample:show/a.vtt', 'sample:show/a.vtt', 'https://example.org/a', null, null, null])
})

test('takes a base that is no address on the web for none', () => {
  expect([rebase(base, 'media/'), rebase(base, 'file:///etc/'), rebase(base, null)]).toEqual([
    'https://feeds.example.org/show/media/',
    base,
    base,
  ])
})
