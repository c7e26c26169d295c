import { expect, test } from 'vitest'
import { readFeed } from './read.ts'

const head = '<?xml version="1.0"?><rss version="2.0"><channel><title>Show</title>'
const date = '<pubDate>Mon, 06 Oct 2025 09:00:00 GMT</pubDate>'
const item = (name: string, content = '') => `<item><title>${name}</title><guid>${name}</guid>${date}${content}</item>`
const tail = '</channel></rss>'

/** Titles of the episodes, and the notes. */
async function read(text: string) {
  const result = await readFeed(text, 'https://example.org/feed')
  if (!result.ok) throw new Error(result.reason)
  return { titles: result.feed.episodes.map(({ title }) => title), notes: result.feed.notes, episodes: result.feed.episodes }
}

test('says nothing of a feed that is well-formed', async () => {
  expect((await read(`\n\n${head}${item('a')}${tail}`)).notes).toEqual([])
})

test('reads a feed that breaks off as far as it goes', async () => {
  const { titles, notes } = await read(`${head}${item('a')}${item('b')}<item><title>c</title><guid>c</guid><description><![CDATA[Broken o`)
  expect(titles).toEqual(['a', 'b', 'c'])
  expect(notes).toEqual([
    'not well-formed (line 1: Unclosed root tag): repaired',
    'the feed breaks off within an episode: what follows is lost',
    '1 item without a date: dated by their address or neighbours',
  ])
})

test('reads bare ampersands, unknown entities and known ones', async () => {
  const { titles, episodes } = await read(
    `${head}${item('R&D &nosuch; caf&eacute; &hearts;', '<link>https://example.org/?a=1&b=2</link>')}${tail}`,
  )
  expect([titles, episodes[0]?.link]).toEqual([['R&D &nosuch; café ♥'], 'https://example.org/?a=1&b=2'])
})

test('closes what was left open', async () => {
  const { titles, episodes } = await read(
    `${head}<category text="x"><category text="y">${item('a', '<description>first<br>line')}<item><title>b<guid>b</guid>${date}${item('c')}`,
  )
  expect([titles, episodes[0]?.description]).toEqual([['a', 'b', 'c'], 'first line'])
})

test('keeps markup that nobody escaped in its order', async () => {
  const { episodes } = await read(
    `${head}${item('a', '<description>One <b>two</b> three <a href="https://example.org/?a=1&amp;b=2">four</a></description>')}${tail}`,
  )
  expect([episodes[0]?.description, episodes[0]?.notes]).toEqual([
    'One two three four',
    'One <b>two</b> three <a href="https://example.org/?a=1&amp;b=2">four</a>',
  ])
})

test('keeps what CDATA holds as it is', async () => {
  const { episodes } = await read(`${head}${item('a', '<description><![CDATA[<p>1 &lt; 2 & <3</p>]]></description>')}`)
  expect(episodes[0]?.notes).toBe('<p>1 &lt; 2 & <3</p>')
})

test('finds items behind the channel, in a second one and without one', async () => {
  expect((await read(`${head}${item('a')}</channel>${item('b')}<channel>${item('c')}</channel></rss>`)).titles).toEqual(['a', 'b', 'c'])
  expect((await read(`<rss>${item('a')}</rss>`)).titles).toEqual(['a'])
  expect((await read(`<channel><title>Show</title>${item('a')}</channel>`)).titles).toEqual(['a'])
})

test('reads what a server wrote before and behind the feed over', async () => {
  expect((await read(`<br />\n<b>Warning</b>: something in line 3\n${head}${item('a')}${tail}<script>track()</script>`)).titles).toEqual([
    'a',
  ])
})

test.each(['<![CDATA[', '<!--', '<?php ', '</rss>', '</channel>', '<description>', '<item>', '"', ']]>', '&'])(
  'loses no item for a stray %s',
  async (stray) => {
    const text = `${head}${item('a', '<description><![CDATA[one]]></description>')}${item('b', `<link>https://example.org/${stray}</link>`)}${item('c', '<description><![CDATA[three]]></description>')}${tail}`
    expect((await read(text)).titles.slice(0, 3)).toEqual(['a', 'b', 'c'])
  },
)

test('says what may be lost', async () => {
  expect((await read(`${head}${item('a')}<!-- ${item('b')}\n--> & ${tail}`)).notes).toEqual([
    'not well-formed (line 2: Invalid character in entity name): repaired',
    '1 item may be lost in what could not be repaired',
  ])
})

test('reads two states of one feed together, and of two feeds the first', async () => {
  const one = `${head}${item('a')}${item('b')}${tail}`
  const two = `${head}${item('b')}${item('c')}${tail}`
  expect(await read(`${one}\n${two}`)).toMatchObject({
    titles: ['a', 'b', 'c'],
    notes: ['2 feeds in one file: 2 of the same title read, 0 left out', '1 item left out: listed twice'],
  })
  expect(await read(`${one}\n${two.replace('Show', 'Other')}`)).toMatchObject({
    titles: ['a', 'b'],
    notes: ['2 feeds in one file: 1 of the same title read, 1 left out'],
  })
})

test('leaves out characters that XML forbids', async () => {
  expect((await read(`${head}${item('a\u0000b\u000Bc & d&#0;e')}${tail}`)).titles).toEqual(['abc & de'])
})

/** What would take minutes, where the work were not bounded. */
test.each([
  ['a row of <', '<'.repeat(40_000), expect.stringMatching(/^is not RSS, Atom or JSON Feed/)],
  ['a feed of <', `${head}${'<'.repeat(40_000)}`, 0],
  ['deep nesting', `${head}${'<a>'.repeat(200_000)}`, 0],
  [
    'nested entities',
    `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}]>${head}&a19;${tail}`,
    0,
  ],
  ['an open quote', `${head}<item a="${'x'.repeat(500_000)}`, 0],
  ['open tags in a text', `${head}${item('a', `<description><![CDATA[${'<div>'.repeat(100_000)}]]></description>`)}${tail}`, 1],
  ['items without anything', `${head}${'<item><title>x</title>'.repeat(5_000)}`, 1],
  ['JSON', '[{"a":'.repeat(100_000), expect.stringMatching(/^is JSON that cannot be read/)],
])('comes to an end with %s', async (_, text, outcome) => {
  const result = await readFeed(text, 'https://example.org/feed')
  expect(result.ok ? result.feed.episodes.length : result.reason).toEqual(outcome)
})
