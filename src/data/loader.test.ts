import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoaderContext } from 'astro/loaders'
import { z } from 'astro/zod'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEntries } from './entries.ts'
import { keptFiles } from './loader.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-loader-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, title: string) => writeFileSync(join(folder, name), `---\ntitle: ${title}\nat: 2026-03-02\n---\n\nA body.\n`)
const schema = z.strictObject({ title: z.string(), at: z.coerce.date() })

/** Loads as Astro does, into a store that outlives a build. */
async function load(store: Map<string, { id: string }>) {
  const apart = join(folder, 'kept/notes.entries')
  const context = {
    store: {
      keys: () => [...store.keys()],
      get: (id: string) => store.get(id),
      set: (entry: { id: string }) => store.set(entry.id, entry),
      delete: (id: string) => store.delete(id),
    },
    logger: console,
  }
  await keptFiles(apart, { folder, schema, isMarkdown: false }).load(context as unknown as LoaderContext)
  return { apart, entries: readEntries<z.infer<typeof schema>>(apart) }
}

test('keeps a large collection in a file of its own, and in the store what stands for all', async () => {
  write('a.md', 'One')
  const store = new Map()
  const { entries } = await load(store)
  expect(entries.get('a')).toMatchObject({ data: { title: 'One', at: new Date('2026-03-02') }, paragraphs: ['A body.'] })
  expect([...store]).toEqual([['all', { id: 'all', data: {}, digest: expect.any(String) }]])
})

test('takes over what changed, came and went, and leaves the file where nothing did', async () => {
  const store = new Map()
  write('a.md', 'One')
  write('b.md', 'Two')
  const { apart } = await load(store)
  const before = [readFileSync(apart), store.get('all')]
  await load(store)
  expect([readFileSync(apart), store.get('all')]).toEqual(before)
  write('a.md', 'Other')
  write('c.md', 'Three')
  rmSync(join(folder, 'b.md'))
  const { entries } = await load(store)
  expect(Array.from(entries.values(), ({ id, data }) => [id, data.title])).toEqual([
    ['a', 'Other'],
    ['c', 'Three'],
  ])
  expect(store.get('all')).not.toEqual(before[1])
})

test('reads all anew where the file is lost or broken', async () => {
  const store = new Map<string, { id: string }>()
  write('a.md', 'One')
  const { apart } = await load(store)
  writeFileSync(apart, 'no such thing')
  expect((await load(store)).entries.get('a')?.data.title).toBe('One')
})
