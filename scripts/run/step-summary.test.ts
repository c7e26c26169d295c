import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { writeStepSummary } from './step-summary.ts'

test('adds lines to the summary of a step as plain text', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'earmark-summary-'))
  const file = path.join(folder, 'summary.md')
  const env = readEnv({ GITHUB_STEP_SUMMARY: file })
  await writeStepSummary(env, ['1 podcast read.'])
  await writeStepSummary(env, ['! <b>A *show*</b>\n# is gone'])
  expect(await readFile(file, 'utf8')).toBe('1 podcast read.\n\n&#33; &#60;b&#62;A &#42;show&#42;&#60;/b&#62; &#35; is gone\n\n')
  await rm(folder, { recursive: true })
})

test('writes nothing elsewhere', async () => {
  await expect(writeStepSummary(readEnv({}), ['1 podcast read.'])).resolves.toBeUndefined()
})
