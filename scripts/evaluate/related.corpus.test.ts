import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { measureRelated, readWindows } from './related.ts'

const { EARMARK_EVAL: folder } = process.env

// The figures are held a little below what was measured: they may rise, and must not fall unseen.
test.skipIf(folder === undefined)('finds what speaks of the same better than word counts do', { timeout: 300_000 }, async () => {
  const rows = measureRelated(readWindows(await readFile(path.join(folder ?? '', 'qmsum-topic-windows-val.jsonl'), 'utf8')))
  const [related, tfIdf] = rows.map(({ figures }) => figures)
  expect(related?.pooledP5).toBeGreaterThan(0.27)
  expect(related?.withinMap).toBeGreaterThan(0.44)
  expect(related?.smallMap).toBeGreaterThan(tfIdf?.smallMap ?? 1)
})
