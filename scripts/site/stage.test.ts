import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTextFile } from '../publish/file.ts'
import { breakSeal, closeStage, openStage } from './stage.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'earmark-stage-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const out = () => path.join(root, 'out')
const open = () => openStage({ root, content: '/content', out: out(), key: 'key' })

const record = JSON.stringify({ files: ['index.html'], digests: ['digest'] })

/** Builds a site of one page, and gives its file. */
async function build(): Promise<string> {
  const stage = await open()
  for (const folder of [stage.site, stage.fresh, path.join(stage.pages, 'next')]) mkdirSync(folder, { recursive: true })
  const page = path.join(stage.site, 'index.html')
  writeFileSync(page, 'home')
  writeFileSync(path.join(stage.pages, 'next/index.json'), record)
  await closeStage(stage, { files: ['index.html'], beside: [] })
  return page
}

/** What the next build relies on; `null` where it renders all. */
async function remembered(): Promise<string | null> {
  const { pages, survey } = await open()
  await survey
  return readTextFile(path.join(pages, 'last/index.json'))
}

test('the next build relies on a site that was finished', async () => {
  await build()
  expect(await remembered()).toBe(record)
})

test('times that an archive kept to the second are good enough', async () => {
  const page = await build()
  const second = Math.floor(Date.now() / 1000)
  utimesSync(page, second, second)
  expect(await remembered()).not.toBeNull()
})

test('renders all where somebody wrote into a published file, which is a link to ours', async () => {
  const page = await build()
  const published = path.join(root, 'published.html')
  linkSync(page, published)
  writeFileSync(published, 'mine')
  utimesSync(published, Date.now() / 1000 + 60, Date.now() / 1000 + 60)
  expect(readFileSync(page, 'utf8')).toBe('mine')
  expect(await remembered()).toBeNull()
})

test('renders all where a file is gone, and where the list of files is broken', async () => {
  rmSync(await build())
  expect(await remembered()).toBeNull()
  await build()
  writeFileSync((await open()).list, '4 5 index.html')
  expect(await remembered()).toBeNull()
})

test('tells what is not published as it is, and what else is', async () => {
  const page = await build()
  expect(await (await open()).survey).toEqual({ isWhole: true, differing: ['index.html'], beside: [] })
  mkdirSync(out())
  linkSync(page, path.join(out(), 'index.html'))
  writeFileSync(path.join(out(), 'old.html'), 'old')
  expect(await (await open()).survey).toEqual({ isWhole: true, differing: [], beside: ['old.html'] })
})

test('renders all after a build that broke off', async () => {
  await build()
  breakSeal(await open())
  expect(await remembered()).toBeNull()
})
