import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeTextFile } from '../publish/file.ts'
import { listFiles } from './files.ts'
import { replaceSite } from './output.ts'

let place = ''
beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'earmark-output-'))
  await lay('from', { '404.html': 'lost', 'index.html': 'home', 'a/index.html': 'a' })
})
afterEach(() => rm(place, { recursive: true, force: true }))

async function lay(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeTextFile(path.join(place, folder, name), text)
}
const replace = () => replaceSite(path.join(place, 'from'), path.join(place, 'to'), listFiles(path.join(place, 'from')))
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

test('refuses a folder that holds something else', async () => {
  await lay('to', { 'thesis.md': 'precious' })
  await expect(replace()).rejects.toThrow(/holds something else than a built site/)
  expect(await filesIn('to')).toEqual(['thesis.md'])
})
