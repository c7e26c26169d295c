import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'astro/zod'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changesFile, readEntries } from './entries.ts'
import { refreshEntries } from './refresh.ts'

let folder = ''
let kept = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-refresh-'))
  kept = join(folder, 'kept/notes.entries')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const schema = z.strictObject({ title: z.string() })
const place = (name: string) => join(folder, `${name}.md`)
const text = (title: string) => `---\ntitle: ${title}\n---\n\nA body.\n`
const refresh = () => refreshEntries(kept, { folder, schema, isMarkdown: false }, async () => '')
const titles = () => Object.fromEntries(Array.from(readEntries<{ title: string }>(kept).values(), ({ id, data }) => [id, data.title]))

/** Writes a file as if long ago: its other time, which nobody can choose, is now, so that it is read again for two seconds. */
function write(name: string, title: string, time = 1_700_000_000): void {
  writeFileSync(place(name), text(title))
  utimesSync(place(name), time, time)
}

/** Two harms that leave the size and the time of a file as they were: all bytes are lost, or one letter that still decodes. */
function zero(file: string): void {
  overwrite(file, Buffer.alloc(readFileSync(file).length))
}
function misspell(file: string): void {
  overwrite(
    file,
    Buffer.from(
      readFileSync(file, 'latin1').replace(/One|Two|Three/, (title) => `X${title.slice(1)}`),
      'latin1',
    ),
  )
}
function overwrite(file: string, bytes: Buffer): void {
  const { atime, mtime } = statSync(file)
  writeFileSync(file, bytes)
  utimesSync(file, atime, mtime)
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 2100))

test('notices an edit that leaves the size and the time of a file as they were', async () => {
  write('a', 'One')
  write('b', 'Two')
  await settle()
  const first = await refresh()
  write('a', 'Uno')
  expect(await refresh()).not.toBe(first)
  expect(titles()).toEqual({ a: 'Uno', b: 'Two' })
})

test('notices an edit that comes in the same moment as the first reading', async () => {
  for (const title of ['One', 'Two', 'Six', 'Ten']) {
    writeFileSync(place('a'), text(title))
    const { ctimeMs } = statSync(place('a'))
    utimesSync(place('a'), ctimeMs / 1000, ctimeMs / 1000)
    await refresh()
    expect(titles()).toEqual({ a: title })
  }
})

test('does not read what has the sign that it had', async () => {
  write('a', 'One')
  await settle()
  const first = await refresh()
  const [register, entries] = [`${kept}.register`, kept].map((file) => readFileSync(file))
  expect(await refresh()).toBe(first)
  expect([`${kept}.register`, kept].map((file) => readFileSync(file))).toEqual([register, entries])
  // A file that is not read is not missed by who looks at its sign alone: another of the same sign would pass for it.
  const { ino } = statSync(place('a'))
  writeFileSync(place('new'), text('Two'))
  renameSync(place('new'), place('a'))
  expect(statSync(place('a')).ino).not.toBe(ino)
  await refresh()
  expect(titles()).toEqual({ a: 'Two' })
})

test('keeps a day beside the whole, and reads both', async () => {
  write('a', 'One')
  write('b', 'Two')
  await refresh()
  const whole = readFileSync(kept)
  write('c', 'Three')
  rmSync(place('a'))
  await refresh()
  expect(readFileSync(kept)).toEqual(whole)
  expect(titles()).toEqual({ b: 'Two', c: 'Three' })
  write('a', 'Again')
  await refresh()
  expect(titles()).toEqual({ b: 'Two', c: 'Three', a: 'Again' })
})

test('writes the whole anew when much changed', async () => {
  write('a', 'One')
  await refresh()
  for (let index = 0; index < 1001; index++) write(`n${index}`, `Number ${index}`)
  await refresh()
  expect(() => readFileSync(changesFile(kept))).toThrow('ENOENT')
  expect(Object.keys(titles())).toHaveLength(1002)
})

test('reads all anew where anything kept is lost or broken', async () => {
  write('a', 'One')
  await refresh()
  write('b', 'Two')
  await refresh()
  for (const name of [kept, changesFile(kept), `${kept}.register`])
    for (const harm of [rmSync, (file: string) => writeFileSync(file, 'no such thing'), zero, misspell]) {
      write('c', 'Three')
      await refresh()
      harm(name)
      await refresh()
      expect(titles()).toEqual({ a: 'One', b: 'Two', c: 'Three' })
      rmSync(place('c'))
      await refresh()
    }
})

test('says which file is broken, and mends nothing before', async () => {
  write('a', 'One')
  await refresh()
  writeFileSync(place('b'), '---\ntitel: Two\n---\n')
  await expect(refresh()).rejects.toThrow('b.md: ')
  write('b', 'Two')
  await refresh()
  expect(titles()).toEqual({ a: 'One', b: 'Two' })
})

test('keeps Markdown as it is written and as HTML, where there is any', async () => {
  writeFileSync(place('a'), '---\ntitle: One\n---\n')
  writeFileSync(place('b'), text('Two'))
  const files = { folder, schema, isMarkdown: true }
  await refreshEntries(kept, files, async (markdown) => `<p>${markdown}</p>`)
  expect([...readEntries(kept).values()].map(({ markdown }) => markdown)).toEqual([undefined, { text: 'A body.', html: '<p>A body.</p>' }])
  writeFileSync(place('b'), text('Three'))
  await expect(refreshEntries(kept, files, () => Promise.reject(new Error('no renderer')))).rejects.toThrow('no renderer')
})

test('does not pass for empty what is lost between two readings', async () => {
  write('a', 'One')
  await refresh()
  zero(kept)
  expect(titles).toThrow(`${kept} is broken`)
})
