import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Book, emptyBook, keep, parseBook, setFirst, setRead, setSubject } from './book.ts'
import { mergeBooks, openLink, packLink, sizeOf } from './book-move.ts'

const id = 'upkeep/2026-03-02-the-yard/spares'
const book: Book = {
  ...emptyBook,
  follow: { podcasts: { upkeep: 'Upkeep <& sons>' }, topics: {}, people: { 'ines-vale': 'Inês Vale' } },
  kept: [{ id, title: 'Spares', show: 'Upkeep', speaker: 'Otto Bergman', time: '12:34', listen: 'https://upkeep.example/yard.mp3#t=752' }],
  read: [id],
  judgements: [{ id, title: 'Spares', more: true, topics: ['water'], terms: ['meter'] }],
}

test('reads what it wrote, and nothing that is not whole', () => {
  expect(parseBook(JSON.parse(JSON.stringify(book)))).toEqual(book)
  const broken = [
    null,
    [],
    'book',
    { ...book, version: 2 },
    { ...book, follow: null },
    { ...book, mute: { ...book.mute, topics: { water: 1 } } },
    { ...book, kept: [{ id: 'javascript:alert(1)', title: '', show: '' }] },
    { ...book, kept: [{ id: '//evil.example/2026-03-02-x/y', title: '', show: '' }] },
    { ...book, kept: [{ id, title: 'Spares', show: 'Upkeep', listen: 'javascript:alert(1)' }] },
    { ...book, kept: [{ id, title: 'Spares', show: 'Upkeep', speaker: 1 }] },
    { ...book, read: Array(3001).fill(id) },
    { ...book, judgements: [{ ...book.judgements[0], more: 'yes' }] },
  ]
  expect(broken.map(parseBook)).toEqual(broken.map(() => null))
})

test('who is followed is not muted', () => {
  const muted = setSubject(book, 'mute', 'podcasts', { id: 'upkeep', name: 'Upkeep', on: true })
  expect([muted.follow.podcasts, muted.mute.podcasts]).toEqual([{}, { upkeep: 'Upkeep' }])
  const neither = setSubject(muted, 'mute', 'podcasts', { id: 'upkeep', name: 'Upkeep', on: false })
  expect([neither.follow.podcasts, neither.mute.podcasts]).toEqual([{}, {}])
})

test('a thing is kept and read once', () => {
  expect(setRead(setRead(book, id, true), 'a/2026-01-01-b/c', true).read).toEqual(['a/2026-01-01-b/c', id])
  expect(setRead(book, id, false).read).toEqual([])
  expect(setFirst(book.kept, id, null)).toEqual([])
})

test('what is kept may lack its source, and an address that is too long is left out', () => {
  const bare = { id, title: 'Spares', show: 'Upkeep' }
  expect(parseBook({ ...book, kept: [bare] })?.kept).toEqual([bare])
  const long = keep(emptyBook, { ...bare, time: '12:34', listen: `https://upkeep.example/${'a'.repeat(2000)}` })
  expect(parseBook(JSON.parse(JSON.stringify(long)))?.kept).toEqual([{ ...bare, time: '12:34' }])
})

test('two books make one, and what comes in is right', () => {
  const coming = setSubject(emptyBook, 'mute', 'podcasts', { id: 'upkeep', name: 'Upkeep', on: true })
  const merged = mergeBooks(book, coming)
  expect(merged).toEqual({ ...book, follow: { ...book.follow, podcasts: {} }, mute: coming.mute })
  expect(mergeBooks(book, book)).toEqual(book)
  expect(sizeOf(merged)).toBe(5)
})

test('a link carries a book but for what was read, and is short', async () => {
  const code = await packLink(book)
  expect(code).toMatch(/^[\w-]{100,400}$/)
  expect(parseBook(JSON.parse((await openLink(code ?? '')) ?? ''))).toEqual({ ...book, read: [] })
})

test('a link that is cut, foreign or opens without end gives nothing', async () => {
  const code = (await packLink(book)) ?? ''
  const bomb = deflateRawSync(Buffer.alloc(50_000_000)).toString('base64url')
  expect(await Promise.all(['%%', 'abc', code.slice(0, 40), bomb].map(openLink))).toEqual([null, null, null, null])
})

test('a book that is too long for a link says so', async () => {
  const kept = Array.from({ length: 800 }, (_, at) => ({ id: `a/2026-01-01-b/${Math.sin(at)}`, title: String(Math.cos(at)), show: 'A' }))
  expect(await packLink({ ...book, kept })).toBe(null)
})
