import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const minute = 60_000

test('a site with embeddings is the same from what was kept and from nothing, and without them that of a site that wants none', {
  timeout: 5 * minute,
}, async () => {
  const script = path.join(import.meta.dirname, 'fixture/embedded-builds.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script])
  const digests: Record<string, string> = JSON.parse(stdout)
  expect(digests['down']).toBe(digests['off'])
  expect(digests['up']).not.toBe(digests['off'])
  expect(digests['kept']).toBe(digests['up'])
  expect(digests['edited']).not.toBe(digests['up'])
  expect(digests['lost']).toBe(digests['edited'])
  expect(digests['all lost']).toBe(digests['edited'])
})
