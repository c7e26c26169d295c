import { expect, test } from 'vitest'
import { rootOf, rootTagOf, skipProlog } from './prolog.ts'

test('finds the root behind declarations, comments and document types', () => {
  const text = '\n<?xml version="1.0"?><!-- <html> --><!DOCTYPE rss [<!ENTITY a "<b>">]>\n<RSS version="2.0" a="b"><channel>'
  expect([rootOf(text), rootTagOf(text)]).toEqual(['rss', '<RSS version="2.0" a="b">'])
})

test('finds the root behind a declaration that does not end', () => {
  expect([rootOf('<?xml version="1.0"\n<rss>'), rootOf('<!-- <rss>'), rootOf('<?xml version="1.0"?'), rootOf('')]).toEqual([
    'rss',
    'rss',
    '',
    '',
  ])
})

test.each(['<!-- ', '<? ', '<!DOCTYPE ', '<!DOCTYPE a [', '<', '<!'])('finds no root in a row of %j, however long', (sign) => {
  const text = sign.repeat(200_000)
  expect(skipProlog(text)).toBe(text.length)
})
