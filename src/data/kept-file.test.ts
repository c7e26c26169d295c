import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readKept, writeKept } from './kept-file.ts'
import { readMemories, writeMemories } from './memories.ts'

const folder = mkdtempSync(join(tmpdir(), 'earmark-kept-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'key')

/** What two languages left: tables of each kind, some of them a part of a larger one. */
const memories = new Map([
  [
    'en',
    {
      words: ['heron', 'Tür'],
      counts: Uint8Array.of(1, 2, 3),
      keys: Float64Array.of(0.5, -1).subarray(1),
      deep: { places: new Int8Array() },
    },
  ],
  ['de', { words: [], counts: Uint8Array.of(9), keys: new Float64Array(), deep: { places: Int8Array.of(-7) } }],
])

test('gives back what was kept, beside nothing else', () => {
  writeFileSync(join(folder, 'older-key'), 'of other code')
  writeKept(file, writeMemories('herons 1', memories))
  expect(readdirSync(folder)).toEqual(['key'])
  expect(readMemories('herons 1', readKept(file) ?? [])).toEqual(memories)
})

test('gives nothing of another format', () => {
  writeKept(file, writeMemories('herons 1', memories))
  expect(readMemories('herons 2', readKept(file) ?? [])).toEqual(new Map())
})

test('gives nothing where the file is lost, or broken anywhere', () => {
  expect(readKept(join(folder, 'no such file'))).toBeNull()
  writeKept(file, writeMemories('herons 1', memories))
  const whole = readFileSync(file)
  for (let end = 0; end < whole.length; end++) {
    writeFileSync(file, whole.subarray(0, end))
    expect(readKept(file)).toBeNull()
  }
  for (let at = 0; at < whole.length; at++) {
    writeFileSync(file, whole.with(at, whole.readUInt8(at) ^ 1))
    expect(readKept(file)).toBeNull()
  }
  writeFileSync(file, new Uint8Array(whole.length))
  expect(readKept(file)).toBeNull()
  for (const pieces of [[], [Uint8Array.of(1, 2, 3)], writeMemories('herons 1', memories).slice(0, -1)]) {
    expect(readMemories('herons 1', pieces)).toEqual(new Map())
  }
})
