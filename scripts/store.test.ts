import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from './store.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earmark-store-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const on = (day: string) => openStore(folder, { keepDays: 90, now: () => new Date(`${day}T12:00:00Z`) })
const age = (name: string, day: string) => utimes(path.join(folder, name), new Date(day), new Date(day))
const files = async () => (await readdir(folder, { recursive: true })).sort()

test('what nobody read for ninety days is cleared out by the next write, with the folder it leaves empty', async () => {
  const first = on('2026-01-01')
  for (const name of ['old/value', 'used', 'new']) await first.write(name, { name })
  await writeFile(path.join(folder, 'old/broken.json.1a2b.tmp'), '{')
  for (const name of ['old/value.json', 'used.json', 'new.json', 'old/broken.json.1a2b.tmp']) await age(name, '2026-01-01')
  await age('new.json', '2026-04-01')
  expect(await on('2026-03-20').read('used')).toEqual({ name: 'used' })
  await on('2026-05-01').write('newer', 1)
  expect(await files()).toEqual(['new.json', 'newer.json', 'used.json'])
})

test('a folder without a term is left alone, and a spoilt value is none', async () => {
  const store = openStore(folder)
  await store.write('old', 1)
  await age('old.json', '2001-01-01')
  await writeFile(path.join(folder, 'spoilt.json'), '{"a":')
  await openStore(folder).write('new', 2)
  expect(await files()).toEqual(['new.json', 'old.json', 'spoilt.json'])
  expect([await store.read('old'), await store.read('spoilt'), await store.read('none')]).toEqual([1, undefined, undefined])
})
