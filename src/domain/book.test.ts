import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Book, emptyBook, fitBook, parseBook, setFirst, setRead, setSubject } from './book.ts'
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
  const long = { ...bare, time: '12:34', listen: `https://upkeep.example/${'a'.repeat(2000)}` }
  expect(written({ ...book, kept: [long] })?.kept).toEqual([{ ...bare, time: '12:34' }])
})

/** What is read of a book that was written. */
const written = (full: Book) => parseBook(JSON.parse(JSON.stringify(fitBook(full))))

test('holds the newest of what is more than a book holds', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `a/2026-01-01-b/${at}`)
  const names = Object.fromEntries(many(2001).map((name) => [name, name]))
  const full: Book = {
    ...book,
    follow: { podcasts: names, topics: names, people: names },
    kept: many(5001).map((one) => ({ id: one, title: 'A', show: 'A' })),
    read: many(3001),
    judgements: many(101).map((one) => ({ id: one, title: 'A', more: true, topics: many(51), terms: many(51) })),
  }
  const held = written(full)
  expect(held).toMatchObject({ kept: { length: 5000 }, read: many(3000), judgements: { length: 100 } })
  expect(held?.judgements[0]).toMatchObject({ topics: many(50), terms: many(50) })
  expect(Object.keys(held?.follow.people ?? {})).toEqual(many(2001).slice(1))
  expect(written(mergeBooks({ ...full, kept: full.kept.slice(1) }, { ...full, kept: full.kept.slice(0, 1) }))?.kept).toEqual(held?.kept)
})

test('cuts what is longer than a book holds between its letters, and leaves out what has no id of ours', () => {
  const long = `${'a'.repeat(499)}\u{20BB7}`
  const one = { id, title: long, more: true, topics: [long], terms: [long] }
  const kept = { id, title: long, show: long, speaker: long, time: long }
  const full = {
    ...setSubject(emptyBook, 'follow', 'podcasts', { id: 'upkeep', name: long, on: true }),
    kept: [kept, { ...kept, id: `${id}${long}` }],
    read: [id, `${id}${long}`],
    judgements: [one, { ...one, id: `${id}${long}` }],
  }
  const short = 'a'.repeat(499)
  expect(written(full)).toEqual({
    ...setSubject(emptyBook, 'follow', 'podcasts', { id: 'upkeep', name: short, on: true }),
    kept: [{ id, title: short, show: short, speaker: short, time: short }],
    read: [id],
    judgements: [{ ...one, title: short, topics: [short], terms: [short] }],
  })
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
  const kept = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `a/2026-01-01-b/${Math.sin(at)}`, title: String(Math.cos(at)), show: 'A' }))
  expect(await Promise.all([800, 5000].map((count) => packLink({ ...book, kept: kept(count) })))).toEqual([null, null])
  const most = { ...book, kept: kept(5000).map((one, at) => ({ ...one, listen: `https://a.example/${noise(at)}` })) }
  expect(await packLink(most)).toBe(null)
})

/** 1,500 digits, which do not pack well. */
function noise(seed: number): string {
  return Array.from({ length: 100 }, (_, at) => String(Math.sin(seed * 100 + at)).slice(-15)).join('')
}
