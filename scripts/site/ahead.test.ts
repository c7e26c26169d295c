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
  for (const name of ['EARMARK_CONTENT', 'EARMARK_FINDINGS']) vi.stubEnv(name, '')
  writeArchive(content, { insights: 40, shows: 3 })
  shareWithSite({ content, findings: path.join(folder, 'findings') })
})
afterAll(() => {
  vi.unstubAllEnvs()
  for (const place of [folder, astroCache({ root, content })]) rmSync(place, { recursive: true, force: true })
})

/** Asks as the site does (src/data/ahead.ts). */
function ask(step: 'read' | 'found'): Promise<unknown> | undefined {
  const question: { step: string; until?: Promise<unknown> } = { step }
  channel('earmark:ahead').publish(question)
  return question.until
}

test('says when entries are read and when all is found, and nothing when it is over', async () => {
  expect(ask('read')).toBeUndefined()
  const ahead = lookAhead()
  expect(Object.values(Object(await ask('read')))).toEqual([expect.any(String), expect.any(String)])
  expect(await ask('found')).toBe(true)
  await ahead.close()
  expect(ask('read')).toBeUndefined()
})

test('lets nobody wait for what it cannot do', async () => {
  writeFileSync(path.join(content, 'insights/broken.md'), 'no such thing')
  const ahead = lookAhead()
  expect([await ask('read'), await ask('found')]).toEqual([null, null])
  await ahead.close()
})
