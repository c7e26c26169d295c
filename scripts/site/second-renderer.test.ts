import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Word } from './ahead.ts'
import { fileOf, importApp } from './app.ts'
import { openSecondRenderer, type Share } from './second-renderer.ts'
import { openQueue } from './shares.ts'

test('names the file of a page as Astro does', () => {
  expect([fileOf('', 'page'), fileOf('topics/a/', 'page'), fileOf('404/', 'page')]).toEqual([
    'index.html',
    'topics/a/index.html',
    '404.html',
  ])
  expect([fileOf('a/rss.xml', 'endpoint'), fileOf('covers/a/', 'endpoint')]).toEqual(['a/rss.xml', 'covers/a'])
})

const shareOf = (folder: string): Share => ({
  fresh: folder,
  site: folder,
  address: 'http://localhost/',
  sheets: { pagesByKeys: new Map() },
  queue: openQueue(),
  helps: false,
})

const word: Word = { read: null, looked: null, found: null }

test('says where the bundle is wanting, and tells the failure of a thread', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earmark-second-'))
  try {
    await expect(importApp(folder)).rejects.toThrow('.prerender')
    const second = openSecondRenderer(shareOf(folder), Promise.resolve(word))
    await expect(second.done).rejects.toThrow('.prerender')
    expect(second.failure?.message).toContain('.prerender')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('begins nothing where it was stopped before it was time', async () => {
  const { promise: ahead, resolve } = Promise.withResolvers<Word>()
  const second = openSecondRenderer(shareOf('/nowhere'), ahead)
  await second.stop()
  resolve(word)
  await new Promise((resolve) => setTimeout(resolve, 500)) // a thread that begins has failed by then
  expect(second.failure).toBeNull()
})
