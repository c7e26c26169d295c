import { channel } from 'node:diagnostics_channel'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { writeArchive } from '../bench/archive.ts'
import { shareWithSite } from '../env.ts'
import { lookAhead } from './ahead.ts'
import { astroCache } from './stage.ts'

const root = path.join(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'earmark-ahead-'))
const content = path.join(folder, 'content')
beforeAll(() => {
  vi.stubEnv('EARMARK_CONTENT', '')
  writeArchive(content, { insights: 40, shows: 3 })
  shareWithSite({ content })
})
afterAll(() => {
  vi.unstubAllEnvs()
  for (const place of [folder, astroCache({ root, content })]) rmSync(place, { recursive: true, force: true })
})

/** Asks as the site does (src/data/ahead.ts). */
function ask(step: 'read' | 'looked' | 'found'): Promise<unknown> | undefined {
  const question: { step: string; until?: Promise<unknown> } = { step }
  channel('earmark:ahead').publish(question)
  return question.until
}

test('says when entries are read and when all is found, and nothing when it is over', async () => {
  expect(ask('read')).toBeUndefined()
  const ahead = lookAhead()
  expect(await ask('read')).toMatchObject({ isWhole: true })
  expect(Object(await ask('looked')).digests).toHaveLength(40)
  expect(Object(await ask('found')).lists.get('en').ids).toHaveLength(40)
  expect(await ahead.word).toEqual({ read: await ask('read'), looked: await ask('looked'), found: await ask('found') })
  await ahead.close()
  expect(ask('read')).toBeUndefined()
})

test('lets nobody wait for what it cannot do', async () => {
  writeFileSync(path.join(content, 'insights/broken.md'), 'no such thing')
  const ahead = lookAhead()
  expect(await ahead.word).toEqual({ read: null, looked: null, found: null })
  await ahead.close()
})
