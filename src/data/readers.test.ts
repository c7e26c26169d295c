import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'

const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'earmark-readers-'))
for (const room of ['src/data', 'src/domain']) mkdirSync(join(folder, room), { recursive: true })
process.chdir(folder)
afterAll(() => {
  process.chdir(root)
  rmSync(folder, { recursive: true })
})

async function digest(): Promise<string> {
  vi.resetModules()
  return (await import('./readers.ts')).digestOfText('A note.')
}

test('a text is read anew with other code, settings of Markdown or packages, and not with other tests', async () => {
  const digests = [await digest()]
  for (const file of ['src/data/loader.ts', 'src/domain/brief.ts', 'astro.config.mjs', 'package-lock.json']) {
    writeFileSync(file, 'first')
    digests.push(await digest())
    writeFileSync(file, 'other')
    digests.push(await digest())
  }
  expect(new Set(digests).size).toBe(9)
  writeFileSync('src/data/loader.test.ts', 'a test')
  expect(await digest()).toBe(digests.at(-1))
})
