import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeTextFile } from '../publish/file.ts'
import { listFiles } from './files.ts'
import { type Laid, replaceSite } from './output.ts'

let place = ''
beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'earmark-output-'))
  await lay('from', { '404.html': 'lost', 'index.html': 'home', 'a/index.html': 'a' })
})
afterEach(() => rm(place, { recursive: true, force: true }))

async function lay(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeTextFile(path.join(place, folder, name), text)
}
const replace = (since: Laid['since'] = null) =>
  replaceSite(path.join(place, 'from'), path.join(place, 'to'), { files: new Set(listFiles(path.join(place, 'from'))), since })
const filesIn = async (folder: string) => (await readdir(path.join(place, folder), { recursive: true })).sort()

test('copies what differs, removes what is no more, and leaves the rest untouched', async () => {
  await replace()
  const before = await stat(path.join(place, 'to/index.html'))
  await lay('from', { 'a/index.html': 'A', 'b/c/index.html': 'c' })
  await lay('to', { 'old/deep/index.html': 'old' })
  await replace()
  expect(await filesIn('to')).toEqual(await filesIn('from'))
  expect((await stat(path.join(place, 'to/index.html'))).mtimeMs).toBe(before.mtimeMs)
})

test('looks at nothing but what may be otherwise, where that is known', async () => {
  await replace()
  await lay('from', { 'a/index.html': 'a again', 'b/index.html': 'b' })
  await lay('to', { 'index.html': 'mine', 'old/index.html': 'old', 'older/index.html': 'older' })
  await replace({ differing: ['a/index.html', 'b/index.html', 'c/index.html'], beside: ['old/index.html', 'index.html'] })
  const read = (name: string) => readFile(path.join(place, 'to', name), 'utf8')
  expect([await read('a/index.html'), await read('b/index.html'), await read('index.html')]).toEqual(['a again', 'b', 'mine'])
  expect(await filesIn('to')).toEqual(['404.html', 'a', 'a/index.html', 'b', 'b/index.html', 'index.html', 'older', 'older/index.html'])
})

test('refuses a folder that holds something else', async () => {
  await lay('to', { 'thesis.md': 'precious' })
  await expect(replace()).rejects.toThrow(/holds something else than a built site/)
  expect(await filesIn('to')).toEqual(['thesis.md'])
})
