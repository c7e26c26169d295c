import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeTextFile } from '../publish/file.ts'
import { indexSearch } from './search.ts'

let place = ''
beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'earmark-search-'))
})
afterEach(() => rm(place, { recursive: true, force: true }))

const record = (name: string, language: string) => ({
  url: `insights/${name}/`,
  content: `5 < 6 & “${name}” <b>stays</b>`,
  language,
  meta: { title: name },
  filters: { show: ['upkeep'] },
  sort: { date: '2026-03-02' },
})

/** Lays out what a built site leaves for the index, `{ 'en/2026-01-1': ['a', 'b'] }`, and indexes it. */
async function index(volumes: Record<string, string[]>): Promise<string[]> {
  const site = path.join(place, 'site')
  const parts = Object.entries(volumes).map(([name, items]) => ({ path: name, language: name.slice(0, 2), tag: items.join(), items }))
  await writeTextFile(path.join(site, 'search/choices.json'), JSON.stringify({ volumes: parts }))
  for (const { path: name, language, items } of parts) {
    const records = JSON.stringify(items.map((item) => record(item, language)))
    await writeTextFile(path.join(site, `search-records/${name}.json`), records)
  }
  const made = await indexSearch({ site, records: site, out: path.join(place, 'out'), cache: path.join(place, 'cache') })
  return made
}
const laid = async (folder: string) => (await readdir(path.join(place, 'out', folder), { recursive: true })).sort()

test('a volume that holds what it held is not touched, and one that is no more is taken away', { timeout: 30_000 }, async () => {
  expect(await index({ 'en/2026-01-1': ['spares', 'ledger'], 'en/2025-01-12': ['alarms'], 'de/2025-01-12': ['lager'] })).toHaveLength(5)
  const before = await stat(path.join(place, 'out/en/2025-01-12/pagefind-entry.json'))
  expect(await laid('.')).toEqual(expect.arrayContaining(['de/2025-01-12', 'de/engine', 'en/engine/wasm.en.pagefind']))

  expect(await index({ 'en/2026-01-1': ['spares', 'ledger', 'owners'], 'en/2025-01-12': ['alarms'] })).toEqual(['en/2026-01-1'])
  expect((await stat(path.join(place, 'out/en/2025-01-12/pagefind-entry.json'))).mtimeMs).toBe(before.mtimeMs)
  expect(await laid('.')).not.toContain('de')
  expect((await laid('en/2026-01-1/fragment')).length).toBe(3)

  const whole = await laid('.')
  await rm(path.join(place, 'out/en/2025-01-12/fragment'), { recursive: true })
  expect(await index({ 'en/2026-01-1': ['spares', 'ledger', 'owners'], 'en/2025-01-12': ['alarms'] })).toEqual(['en/2025-01-12'])
  expect(await laid('.')).toEqual(whole)
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
