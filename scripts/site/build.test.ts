import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { takeLock } from '../lock.ts'
import { buildSite } from './build.ts'
import { stageFolder } from './stage.ts'

test('refuses to build a site that another run is building', async () => {
  const place = mkdtempSync(path.join(tmpdir(), 'earmark-two-'))
  const [content, out] = [path.join(place, 'content'), path.join(place, 'dist')]
  const folder = stageFolder({ root: path.join(import.meta.dirname, '../..'), content, out })
  mkdirSync(folder, { recursive: true })
  const lock = await takeLock(path.join(folder, 'site'), 'building this site')
  try {
    await expect(buildSite(content, readEnv({ EARMARK_OUT: out }))).rejects.toThrow('Another run is building this site')
  } finally {
    await lock.release()
    for (const left of [place, folder]) rmSync(left, { recursive: true })
  }
})
