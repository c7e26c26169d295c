import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countWords } from '../transcript/words.ts'
import { scoreSheets, writeSheets } from './reading.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'earmark-sheets-'))
afterAll(() => rmSync(folder, { recursive: true }))
const samples = path.join(import.meta.dirname, '../samples')

test('writes sheets with as many passages drawn by lot as picks, of their lengths, and reads the scores back', async () => {
  expect(await writeSheets(folder, { transcripts: samples, episodes: 2, seed: 1 })).toEqual(['sheet-1.md', 'key.json'])
  const key: { kind: string; text: string; episode: string }[] = JSON.parse(readFileSync(path.join(folder, 'key.json'), 'utf8'))
  const words = (kind: string) => key.filter((entry) => entry.kind === kind).map((entry) => countWords(entry.text))
  const mean = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length
  expect(words('pick').length).toBeGreaterThan(4)
  expect(words('random')).toHaveLength(words('pick').length)
  expect(Math.abs(mean(words('random')) - mean(words('pick')))).toBeLessThan(8)
  expect(new Set(key.map((entry) => entry.text)).size).toBe(key.length)

  expect(() => scoreSheets(folder)).toThrow('no sheet has a score yet')
  const file = path.join(folder, 'sheet-1.md')
  const scores = key.map(({ kind }) => (kind === 'pick' ? '2' : '0')).values()
  writeFileSync(
    path.join(folder, 'sheet-1.ida.md'),
    readFileSync(file, 'utf8').replace(/^Score:$/gm, () => `Score: ${scores.next().value}`),
  )
  expect(scoreSheets(folder)).toMatchObject({ readers: 1, unread: 0, picks: { mean: 2 }, random: { mean: 0 }, difference: { mean: 2 } })
})

test('says what is missing', async () => {
  await expect(writeSheets(folder, { transcripts: import.meta.dirname, episodes: 2, seed: 1 })).rejects.toThrow('has no transcript of')
})
