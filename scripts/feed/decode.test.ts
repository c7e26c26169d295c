import { expect, test } from 'vitest'
import { decodeFeed } from './decode.ts'

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const wide = (text: string, size: 2 | 4, little: boolean) => {
  const bytes = new DataView(new ArrayBuffer(text.length * size))
  for (const [index, character] of [...text].entries()) {
    const point = character.charCodeAt(0)
    if (size === 2) bytes.setUint16(index * 2, point, little)
    else bytes.setUint32(index * 4, point, little)
  }
  return new Uint8Array(bytes.buffer)
}

test('takes the byte order mark first', () => {
  expect(decodeFeed(utf8('\uFEFF<rss>é'), 'text/xml; charset=iso-8859-1')).toEqual({ text: '<rss>é', encoding: 'utf-8', notes: [] })
})

test('takes the Content-Type before the XML declaration', () => {
  expect(decodeFeed(latin('<?xml version="1.0" encoding="koi8-r"?><a>\xE9'), 'text/xml; charset="ISO-8859-1"')).toEqual({
    text: '<?xml version="1.0" encoding="koi8-r"?><a>é',
    encoding: 'windows-1252',
    notes: [],
  })
})

test('takes the XML declaration where the Content-Type says nothing', () => {
  expect(decodeFeed(latin("<?xml version='1.0' encoding='koi8-r'?><a>\xC1"), 'application/rss+xml').text).toMatch(/а$/)
})

test.each([
  ['utf-16le', 2, true],
  ['utf-16be', 2, false],
  ['utf-32le', 4, true],
  ['utf-32be', 4, false],
] as const)('knows %s by its pattern and by its mark', (encoding, size, little) => {
  const text = '<?xml version="1.0"?><rss>é</rss>'
  expect(decodeFeed(wide(text, size, little), 'text/xml; charset=utf-8')).toEqual({ text, encoding, notes: [] })
  expect(decodeFeed(wide(`\uFEFF${text}`, size, little), null)).toEqual({ text, encoding, notes: [] })
})

test('reads what is not the UTF-8 that it says it is as windows-1252', () => {
  expect(decodeFeed(latin('<?xml version="1.0" encoding="utf-8"?><a>na\xEFve \x80'), null)).toEqual({
    text: '<?xml version="1.0" encoding="utf-8"?><a>naïve €',
    encoding: 'windows-1252',
    notes: ['the XML declaration says UTF-8, but the bytes are not', 'not UTF-8: read as windows-1252'],
  })
})

test('keeps UTF-8 of which one character is broken', () => {
  const bytes = utf8('<a>Привет, мир x')
  bytes[bytes.length - 1] = 0xff
  expect(decodeFeed(bytes, null)).toEqual({
    text: '<a>Привет, мир \uFFFD',
    encoding: 'utf-8',
    notes: ['1 broken UTF-8 character replaced'],
  })
})

test('believes bytes that are UTF-8 more than a label that says Latin', () => {
  expect(decodeFeed(utf8('<?xml version="1.0" encoding="ISO-8859-1"?><a>Café'), null)).toEqual({
    text: '<?xml version="1.0" encoding="ISO-8859-1"?><a>Café',
    encoding: 'utf-8',
    notes: ['the XML declaration says ISO-8859-1, but the bytes are UTF-8'],
  })
})

test('goes on to the next source where a label is unknown or cannot be', () => {
  expect(decodeFeed(utf8('<?xml version="1.0" encoding="utf-16"?><a>é'), 'text/xml; charset=x-made-up')).toEqual({
    text: '<?xml version="1.0" encoding="utf-16"?><a>é',
    encoding: 'utf-8',
    notes: ['the Content-Type names an encoding that is not known (x-made-up)', 'the XML declaration says utf-16le, but the bytes are not'],
  })
})

test('reads nothing as an empty text', () => {
  expect(decodeFeed(new Uint8Array(), null)).toEqual({ text: '', encoding: 'utf-8', notes: [] })
})
