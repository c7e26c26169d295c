import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'astro/zod'
import { decode } from 'cborg'
import { close, createIndex } from 'pagefind'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexVolume } from './search-volume.ts'

/** Three hundred records of a hundred days, not in order, three to a day of which two are of one time. */
const records = Array.from({ length: 300 }, (_, number) => {
  const day = new Date(Date.UTC(2026, 0, 1 + ((number * 37) % 100), number % 3 === 0 ? 6 : 7)).toISOString()
  return {
    url: `insights/${number}/`,
    content: `Rule ${number} of the ${number % 2 === 0 ? 'quarry' : 'kiln'} names conveyor c${number}x.`,
    language: 'en',
    meta: { title: `Rule ${number}`, date: day.slice(0, 10) },
    filters: { [`show${number % 2}`]: [`quarry-${number % 2}`], year: ['2026'] },
    published: day,
  }
})

let place = ''
const [ours, theirs] = ['ours', 'theirs']
beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'earmark-volume-'))
  await indexVolume(JSON.stringify(records), { language: 'en', folder: path.join(place, ours) })
  const { index } = await createIndex({ forceLanguage: 'en' })
  for (const { published, ...record } of records) await index?.addCustomRecord({ ...record, sort: { date: published } })
  await index?.writeFiles({ outputPath: path.join(place, theirs) })
  await close()
}, 60_000)
afterAll(() => rm(place, { recursive: true, force: true }))

test('a volume is what Pagefind makes of its records, but for the order and the names of fragments', async () => {
  const [our, their, same] = await Promise.all([readTable(ours), readTable(theirs), readFragments(ours)])
  const given = await readFragments(theirs)
  const named = (table: typeof our, filters = table.filters.map(([name]) => name).sort()) => ({ ...table, filters })
  const pagesOf = ({ pages }: typeof our, fragments: Map<string, string>) => pages.map(([name, words]) => [fragments.get(name), words])
  expect({ ...named(our), pages: pagesOf(our, same) }).toEqual({ ...named(their), pages: pagesOf(their, given), sorts: [] })
  expect(await readFiles(path.join(ours, 'index'))).toEqual(await readFiles(path.join(theirs, 'index')))
  expect([...same.keys()].filter((name) => /^[\da-f]{4}$/.test(name)).length).toBeGreaterThan(280)
})

test('the order of a volume is the one in which Pagefind would sort it', async () => {
  const [{ pages, sorts }, given, named] = [await readTable(theirs), await readFragments(theirs), await readFragments(ours)]
  const newestFirst = sorts[0]?.[1].map((page) => given.get(pages[page]?.[0] ?? '')).reverse()
  const order = z.array(z.string()).parse(JSON.parse(await readFile(path.join(place, ours, 'order.json'), 'utf8')))
  expect(order.map((name) => named.get(name))).toEqual(newestFirst)
  expect(order.length).toBe(records.length)
})

test('the table of a volume is smaller than the one that Pagefind writes', async () => {
  const size = async (folder: string) => (await stat(await tableOf(folder))).size
  expect(await size(ours)).toBeLessThan(0.55 * (await size(theirs)))
})

async function tableOf(folder: string): Promise<string> {
  const name = (await readdir(path.join(place, folder))).find((file) => file.endsWith('.pf_meta')) ?? ''
  return path.join(place, folder, name)
}

async function readFiles(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(path.join(place, folder))).sort()
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(place, folder, name), 'latin1')] as const)))
}

/** The texts of fragments by their names. */
async function readFragments(folder: string): Promise<Map<string, string>> {
  const files = await readFiles(path.join(folder, 'fragment'))
  return new Map([...files].map(([name, data]) => [path.parse(name).name, gunzipSync(Buffer.from(data, 'latin1')).toString()]))
}

const text = z.string()
const number = z.number()
/** What Pagefind's program reads first of an index: its pages with their lengths, and where words, filters and orders are. */
const tableSchema = z.tuple([
  text,
  z.array(z.tuple([text, number])),
  z.array(z.tuple([text, text, text])),
  z.array(z.tuple([text, text])),
  z.array(z.tuple([text, z.array(number)])),
  z.array(text),
])

async function readTable(folder: string) {
  const data = gunzipSync(await readFile(await tableOf(folder))).subarray('pagefind_dcd'.length)
  const [, pages, chunks, filters, sorts, fields] = tableSchema.parse(decode(data))
  return { pages, chunks, filters, sorts, fields }
}
