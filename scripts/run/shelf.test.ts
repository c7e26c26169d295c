import { appendFile, mkdtemp, readFile, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeTextFile } from '../publish/file.ts'
import { mulch, straw, tellInsight } from './fixture/content.ts'
import { loadEntries } from './shelf.ts'

const [first, second] = ['beds/2026-03-01-water/mulch', 'plots/2026-03-08-dry/straw']
let content = ''
let cache = ''

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-shelf-'))
  cache = path.join(content, '.cache')
  await tellInsight(content, first, mulch)
  await tellInsight(content, second, straw)
})

afterEach(() => rm(content, { recursive: true, force: true }))

const load = () => loadEntries(content, cache)
const fileOf = (id: string) => path.join(content, 'insights', `${id}.md`)

test('gives the same from the cache, without it, and from one that is cut off or foreign', async () => {
  const entries = await load()
  expect(entries.ids).toEqual([first, second])
  expect(entries.podcasts).toEqual(['beds', 'plots'])
  expect(await load()).toEqual(entries)
  const file = path.join(cache, 'archive.bin')
  for (const broken of [(await readFile(file)).subarray(0, 40), 'nothing of ours']) {
    await writeTextFile(file, broken)
    expect(await load()).toEqual(entries)
  }
  await rm(cache, { recursive: true })
  expect(await load()).toEqual(entries)
})

test('opens only files that changed, and takes a fresh checkout for what it is', async () => {
  const entries = await load()
  const before = await readFile(path.join(cache, 'archive.bin'))
  await load()
  expect(await readFile(path.join(cache, 'archive.bin'))).toEqual(before)
  await utimes(fileOf(first), new Date(), new Date(Date.now() + 5000))
  expect(await load()).toEqual(entries)
})

test('sees what an editor changed, added and deleted, and passes over a file that cannot be read', async () => {
  const entries = await load()
  await appendFile(fileOf(first), 'Slugs, too, keep away from straw.\n')
  const changed = await load()
  expect(changed.subjects.keys.length).toBeGreaterThan(entries.subjects.keys.length)
  await writeTextFile(fileOf('beds/2026-03-01-water/broken'), 'no front matter')
  expect(await load()).toEqual(changed)
  await rm(fileOf(first))
  expect((await load()).ids).toEqual([second])
})
