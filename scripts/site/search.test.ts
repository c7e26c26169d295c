import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeTextFile } from '../publish/file.ts'
import { indexSearch, noteVolumes } from './search.ts'
import { openSearchMemory } from './search-memory.ts'

let place = ''
/** Stands at the end of each text. */
let edited = ''
beforeEach(async () => {
  edited = ''
  place = await mkdtemp(path.join(tmpdir(), 'earmark-search-'))
})
afterEach(() => rm(place, { recursive: true, force: true }))

const record = (name: string, language: string) => ({
  url: `insights/${name}/`,
  content: `5 < 6 & “${name}” <b>stays</b>${edited}`,
  language,
  meta: { title: name },
  filters: { show: ['upkeep'] },
  published: '2026-03-02T06:00:00.000Z',
})

/** Lays out what a site of these volumes tells, `{ 'en/2026-01-1': ['a', 'b'] }`, as far as it does not know that they stand, and indexes it. */
async function index(volumes: Record<string, string[]>, key = 'key'): Promise<string[]> {
  const at = (name: string) => path.join(place, name)
  const places = { out: at('out'), cache: at('cache'), known: at('cache/known.json') }
  const memory = await openSearchMemory(places, key)
  const known: Record<string, { digest: string }> = JSON.parse(await readFile(places.known, 'utf8'))
  const parts = Object.entries(volumes).map(([name, items]) => ({ path: name, digest: `of ${items}`, tag: items.join(), items }))
  await rm(at('told'), { recursive: true, force: true })
  await writeTextFile(at('told/search-records/volumes.json'), JSON.stringify(parts.map(toldOf)))
  told = parts.filter(({ path, digest }) => known[path]?.digest !== digest).map(({ path }) => path)
  for (const { path: name, items } of parts.filter(({ path }) => told.includes(path))) {
    const records = JSON.stringify(items.map((item) => record(item, name.slice(0, 2))))
    await writeTextFile(at(`told/search-records/${name}.json`), records)
  }
  return indexSearch(at('told'), places, memory)
}

const toldOf = ({ path, digest, tag }: { path: string; digest: string; tag: string }) => ({ path, language: path.slice(0, 2), digest, tag })
/** Volumes of which the records were told in the last call of `index`. */
let told: string[] = []
const laid = async (folder: string) => (await readdir(path.join(place, 'out', folder), { recursive: true })).sort()

test('a volume that holds what it held is not touched, and one that is no more is taken away', { timeout: 30_000 }, async () => {
  expect(await index({ 'en/2026-01-1': ['spares', 'ledger'], 'en/2025-01-12': ['alarms'], 'de/2025-01-12': ['lager'] })).toHaveLength(5)
  const before = await stat(path.join(place, 'out/en/2025-01-12/pagefind-entry.json'))
  expect(await laid('.')).toEqual(expect.arrayContaining(['de/2025-01-12', 'de/engine', 'en/engine/wasm.en.pagefind']))

  expect(await index({ 'en/2026-01-1': ['spares', 'ledger', 'owners'], 'en/2025-01-12': ['alarms'] })).toEqual(['en/2026-01-1'])
  expect(told).toEqual(['en/2026-01-1'])
  expect((await stat(path.join(place, 'out/en/2025-01-12/pagefind-entry.json'))).mtimeMs).toBe(before.mtimeMs)
  expect(await laid('.')).not.toContain('de')
  expect((await laid('en/2026-01-1/fragment')).length).toBe(3)
})

test('what is lost or made another way is made again, and nothing else', { timeout: 30_000 }, async () => {
  const volumes = { 'en/2026-01-1': ['spares', 'ledger'], 'en/2025-01-12': ['alarms'] }
  await index(volumes)
  const whole = await laid('.')
  const memory = path.join(place, 'cache/made.json')
  const made = await readFile(memory, 'utf8')
  expect([await index(volumes), told]).toEqual([[], []])

  await rm(path.join(place, 'out/en/2025-01-12/fragment'), { recursive: true })
  expect([await index(volumes), told]).toEqual([['en/2025-01-12'], ['en/2025-01-12']])

  expect([await index(volumes, 'other code'), told]).toEqual([[], ['en/2026-01-1', 'en/2025-01-12']])
  expect([await index(volumes, 'other code'), told]).toEqual([[], []])

  for (const broken of ['{', made.replace(/"way":"\w+"/, '"way":"another version"'), '']) {
    await writeTextFile(memory, broken)
    expect(await index(volumes)).toEqual(['en/engine', 'en/2026-01-1', 'en/2025-01-12'])
    expect(told).toEqual(['en/2026-01-1', 'en/2025-01-12'])
  }
  expect(await laid('.')).toEqual(whole)
})

test('what a site told is known without an index', async () => {
  const known = path.join(place, 'known.json')
  const volume = toldOf({ path: 'en/2026-01-1', digest: 'of it', tag: 'a' })
  await writeTextFile(path.join(place, 'told/search-records/volumes.json'), JSON.stringify([volume]))
  await noteVolumes(path.join(place, 'told'), { out: '', cache: '', known })
  expect(JSON.parse(await readFile(known, 'utf8'))).toEqual({ 'en/2026-01-1': { digest: 'of it', tag: 'a' } })
})

test('a record is indexed as the plain text that it is', { timeout: 30_000 }, async () => {
  await index({ 'en/2026-01-1': ['spares'] })
  const [fragment = ''] = await laid('en/2026-01-1/fragment')
  const text = gunzipSync(await readFile(path.join(place, 'out/en/2026-01-1/fragment', fragment))).toString()
  expect(JSON.parse(text.replace('pagefind_dcd', ''))).toMatchObject({
    content: '5 < 6 & “spares” <b>stays</b>',
    meta: { title: 'spares' },
    url: 'insights/spares/',
  })
})

test('a text that is edited takes the place of what it was', { timeout: 30_000 }, async () => {
  await index({ 'en/2026-01-1': ['spares'] })
  const [before] = await laid('en/2026-01-1/fragment')
  edited = 'The yard was sold.'
  await index({ 'en/2026-01-1': ['spares', 'ledger'] })
  const after = (await laid('en/2026-01-1/fragment')).map((name) => path.join(place, 'out/en/2026-01-1/fragment', name))
  expect(after.map((file) => path.basename(file))).toContain(before)
  const texts = await Promise.all(after.map(async (file) => gunzipSync(await readFile(file)).toString()))
  expect(texts.filter((text) => text.includes('The yard was sold.')).length).toBe(2)
})
