import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFileList, type Sign, writeFileList } from './file-list.ts'

let file = ''
beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'earmark-list-')), 'files')
})
afterEach(() => rmSync(path.dirname(file), { recursive: true, force: true }))

const files: [string, Sign][] = [
  ['index.html', [5, 1_770_000_000_123.456]],
  ['a file/of "any" name\n, ünd so.txt', [0, 0.5]],
]

test('gives back what was written', async () => {
  await writeFileList(file, new Map(files))
  expect(await readFileList(file)).toEqual(new Map(files))
})

test('a list that is lost, cut or something else is none', async () => {
  expect(await readFileList(file)).toBeNull()
  await writeFileList(file, new Map(files))
  const bytes = readFileSync(file)
  for (let length = 0; length < bytes.length; length++) {
    writeFileSync(file, bytes.subarray(0, length))
    expect(await readFileList(file)).toBeNull()
  }
  for (const text of ['{"index.html":[1,2]}', '{}\0', '1\0a b c\0', '1\x005 index.html\0', '2\x005 5 index.html\0']) {
    writeFileSync(file, text)
    expect(await readFileList(file), text).toBeNull()
  }
})
