import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPlainWriter, openWriter } from './writer.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'earmark-writer-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const at = (file: string) => path.join(folder, file)
const bytes = (text: string) => new TextEncoder().encode(text)

test('writes texts and bytes where they belong, and names them', async () => {
  const writer = openWriter(folder)
  writer.write({ file: 'a/b/index.html', content: bytes('<p>Überall</p>') }, { isPage: true })
  writer.write({ file: 'a/b.md', content: '# Überall' })
  const shared = Buffer.from('of a pool, and used elsewhere')
  writer.write({ file: 'a/b.txt', content: shared })
  await writer.close()
  expect([readFileSync(at('a/b.txt'), 'utf8'), shared.toString()]).toEqual(Array(2).fill('of a pool, and used elsewhere'))
  expect(writer.files).toEqual(['a/b/index.html', 'a/b.md', 'a/b.txt'])
  expect([readFileSync(at('a/b/index.html'), 'utf8'), readFileSync(at('a/b.md'), 'utf8')]).toEqual(['<p>Überall</p>', '# Überall'])
})

test('leaves a file that holds the same, and gives another a new one, so that a link keeps what it had', async () => {
  for (const name of ['same', 'other']) {
    writeFileSync(at(name), 'before')
    utimesSync(at(name), 1000, 1000)
    linkSync(at(name), at(`${name}.link`))
  }
  const writer = openWriter(folder)
  writer.write({ file: 'same', content: 'before' })
  writer.write({ file: 'other', content: 'behind' }) // as long
  await writer.close()
  expect(statSync(at('same')).mtimeMs).toBe(1_000_000)
  expect([readFileSync(at('other'), 'utf8'), readFileSync(at('other.link'), 'utf8')]).toEqual(['behind', 'before'])
})

test('calls once before the first file, and never where there is none', async () => {
  let calls = 0
  const first = () => calls++
  await openWriter(folder, { first }).close()
  expect(calls).toBe(0)
  const writer = openWriter(folder, { first })
  writer.write({ file: 'a', content: 'a' })
  writer.write({ file: 'b', content: 'b' })
  await writer.close()
  expect(calls).toBe(1)
})

test('lets all who wait for room go on when there is some', { timeout: 30_000 }, async () => {
  const writer = openWriter(folder)
  const large = 'x'.repeat(30 * 2 ** 20)
  for (const name of ['a', 'b', 'c', 'd', 'e']) writer.write({ file: name, content: large })
  await Promise.all([writer.room(), writer.room(), writer.room(), writer.room()])
  await writer.close()
  expect(statSync(at('e')).size).toBe(large.length)
})

test('tells of a file that cannot be written', async () => {
  mkdirSync(at('a'))
  const writer = openWriter(folder)
  writer.write({ file: 'a', content: 'a folder stands there' })
  await expect(writer.close()).rejects.toThrow(/EISDIR|ERR_FS_EISDIR|directory/)
})

test('a writer without a thread has written each file when it was given, and takes the place of another by a new file', async () => {
  writeFileSync(at('a.md'), '# Before')
  linkSync(at('a.md'), at('published.md'))
  const writer = openPlainWriter(folder)
  for (const content of ['# After', '# After', bytes('# Überall')]) {
    writer.write({ file: 'a.md', content })
    expect(readFileSync(at('a.md'), 'utf8')).toBe(typeof content === 'string' ? content : '# Überall')
  }
  expect(readFileSync(at('published.md'), 'utf8')).toBe('# Before')
  await writer.room()
  await writer.close()
  expect(writer.files).toEqual(['a.md', 'a.md', 'a.md'])
})
