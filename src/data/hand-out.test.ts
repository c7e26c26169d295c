import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-pages-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const page = (id: string, title: string) => ({ params: { id }, props: { insight: { id, title } } })

/** The pages that one build after another gives out. */
async function handOutDaily(days: ReturnType<typeof page>[][]): Promise<string[][]> {
  const given: string[][] = []
  for (const pages of days) {
    vi.resetModules()
    vi.stubEnv('EARMARK_PAGES', folder)
    const { handOut } = await import('./hand-out.ts')
    given.push(handOut('/insights/[...id]', pages).map(({ params }) => params.id))
    rmSync(join(folder, 'last'), { recursive: true, force: true })
    renameSync(join(folder, 'next'), join(folder, 'last'))
  }
  return given
}

test('gives out what is new or changed since the last build', async () => {
  const days = [
    [page('a/1', 'One'), page('a/2', 'Two')],
    [page('a/1', 'One'), page('a/2', 'Zwei'), page('a/3', 'Three')],
    [page('a/3', 'Three'), page('a/1', 'One')],
  ]
  expect(await handOutDaily(days)).toEqual([['a/1', 'a/2'], ['a/2', 'a/3'], []])
})

test('gives out everything where the record of the last build is broken, and where no build keeps one', async () => {
  mkdirSync(join(folder, 'last/insights-id.json'), { recursive: true })
  expect(await handOutDaily([[page('a/1', 'One')]])).toEqual([['a/1']])
  vi.resetModules()
  vi.unstubAllEnvs()
  const { handOut } = await import('./hand-out.ts')
  expect(handOut('/insights/[...id]', [page('a/1', 'One')])).toHaveLength(1)
})

test('knows the file of a page and of any other kind of file', async () => {
  const { fileOf } = await import('./hand-out.ts')
  expect(fileOf('/topics/[...slug]', { slug: 'ideas/page/2' })).toBe('topics/ideas/page/2/index.html')
  expect(fileOf('/insights/[...id].md', { id: 'a/b' })).toBe('insights/a/b.md')
  expect(fileOf('/[...id]', { id: undefined })).toBe('index.html')
  expect(fileOf('/[...feed]/rss.xml', { feed: undefined })).toBe('rss.xml')
})
