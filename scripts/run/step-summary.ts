import { appendFile } from 'node:fs/promises'
import type { Env } from '../env.ts'

/** Adds lines to the summary of a GitHub Actions step, where there is one. They hold words of strangers, so they stand as plain text. */
export async function writeStepSummary(env: Env, lines: readonly string[]): Promise<void> {
  if (env.GITHUB_STEP_SUMMARY === undefined) return
  const text = lines.map(
    (line) => `${line.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>#|~&@!]/g, (sign) => `&#${sign.charCodeAt(0)};`)}\n\n`,
  )
  await appendFile(env.GITHUB_STEP_SUMMARY, text.join(''))
}
