import { expect, test } from 'vitest'
import { measure } from './measure.ts'

const busy = 'const end = performance.now() + 400; while (process.cpuUsage().user < 300_000 && performance.now() < end * 9);'
const full = 'const held = Buffer.alloc(150 * 2 ** 20, 1); setTimeout(() => held.length, 300);'
const untold = Number.POSITIVE_INFINITY // where there is no /proc
const here = { cwd: import.meta.dirname, env: process.env }

test('counts the CPU time and memory of threads', async () => {
  const code = `const { Worker } = require('node:worker_threads'); for (const code of [${JSON.stringify(busy)}, ${JSON.stringify(full)}]) new Worker(code, { eval: true })`
  const { cpuSeconds, peakMiB } = await measure(process.execPath, ['-e', code], here)
  expect(cpuSeconds ?? untold).toBeGreaterThan(0.25)
  expect(peakMiB ?? untold).toBeGreaterThan(150)
})

test('counts those of processes that it starts, after they have ended too', async () => {
  const code = `const { execFileSync } = require('node:child_process'); for (const code of [${JSON.stringify(busy)}, ${JSON.stringify(full)}]) execFileSync(process.execPath, ['-e', code]); setTimeout(() => {}, 200)`
  const { cpuSeconds, peakMiB, printed } = await measure(process.execPath, ['-e', `${code}; console.log('done')`], here)
  expect(printed).toBe('done\n')
  expect(cpuSeconds ?? untold).toBeGreaterThan(0.25)
  expect(peakMiB ?? untold).toBeGreaterThan(150)
})

test('throws with what a command said that failed', async () => {
  const failing = measure(process.execPath, ['-e', 'console.error("no such feed"); process.exit(3)'], here)
  await expect(failing).rejects.toThrow(/ended with 3: no such feed/)
})
