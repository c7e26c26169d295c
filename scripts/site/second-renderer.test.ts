import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fileOf, importApp } from './app.ts'
import { isForSecond, openSecondRenderer } from './second-renderer.ts'

test('leaves the pages of insights, of routes with one page, and what is not of the site to the first thread', () => {
  const route = (component: string, pathname?: string) => ({ component: `src/pages/${component}`, ...(pathname && { pathname }) })
  expect([route('episodes/[...id].astro'), route('insights/[...id].md.ts'), route('og/[...card].png.ts')].map(isForSecond)).toEqual([
    true,
    true,
    true,
  ])
  const others = [route('insights/[...id].astro'), route('about.astro', '/about'), route('search-records/[...volume].json.ts')]
  expect(others.map(isForSecond)).toEqual([false, false, false])
})

test('names the file of a page as Astro does', () => {
  expect([fileOf('', 'page'), fileOf('topics/a/', 'page'), fileOf('404/', 'page')]).toEqual([
    'index.html',
    'topics/a/index.html',
    '404.html',
  ])
  expect([fileOf('a/rss.xml', 'endpoint'), fileOf('covers/a/', 'endpoint')]).toEqual(['a/rss.xml', 'covers/a'])
})

test('says where the bundle is wanting, and tells the failure of a thread', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earmark-second-'))
  try {
    await expect(importApp(folder)).rejects.toThrow('.prerender')
    const second = openSecondRenderer({ fresh: folder, site: folder, address: 'http://localhost/', sheets: { pagesByKeys: new Map() } })
    await expect(second.done).rejects.toThrow('.prerender')
    expect(second.failure?.message).toContain('.prerender')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
