import { expect, test } from 'vitest'
import { addressKey, readTypedAddress, shortAddress } from './address.ts'

test('an address is read as people paste it and lists hold it', () => {
  const cases: [string, string | null][] = [
    ['https://a.example/feed.xml', 'https://a.example/feed.xml'],
    ['  <http://a.example/feed?x=1&amp;y=2> ', 'http://a.example/feed?x=1&y=2'],
    ['feed://a.example/rss', 'http://a.example/rss'],
    ['feed:https://a.example/rss', 'https://a.example/rss'],
    ['feed://https://a.example/rss', 'https://a.example/rss'],
    ['itpc://a.example/rss', 'http://a.example/rss'],
    ['a.example', 'https://a.example/'],
    ['a.example:8080/rss', 'https://a.example:8080/rss'],
    ['https://a.example/two words', 'https://a.example/two%20words'],
    ['htp:/x', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['https://me:secret@a.example/', null],
    ['a show', null],
    ['', null],
  ]
  expect(cases.map(([text]) => [text, readTypedAddress(text)])).toEqual(cases)
})

test('scheme, case of the host and the last slash do not make another feed; path, query and port do', () => {
  const same = ['https://a.example/Feed', 'http://a.example/Feed/', 'HTTPS://A.example/Feed#top']
  expect(new Set(same.map(addressKey)).size).toBe(1)
  const other = [
    'https://a.example/Feed',
    'https://a.example/feed',
    'https://a.example/Feed?x=1',
    'https://a.example:8080/Feed',
    'sample:a',
  ]
  expect(new Set(other.map(addressKey)).size).toBe(other.length)
})

test('a long address keeps its host and its end', () => {
  expect(shortAddress('https://www.a.example/feed/', 30)).toBe('a.example/feed')
  expect(shortAddress('https://a.example/shows/with/a/long/path/feed.xml', 30)).toBe('a.example/…/long/path/feed.xml')
  expect(shortAddress(`https://${'sub.'.repeat(8)}example/feed.xml`, 30)).toHaveLength(30)
})
