import { appendFile } from 'node:fs/promises'
import type { Env } from '../env.ts'

const mostBytes = 1024 * 1024 // of a longer summary GitHub shows nothing
const bytesToSayMore = 100

/**
 * Writes lines into the summary of a GitHub Actions step, where there is one. They hold words of strangers, so they stand as plain text. Where
 * there is no room for all, the first are there, and the last, which sums up.
 */
export async function writeStepSummary(env: Env, lines: readonly string[]): Promise<void> {
  if (env.GITHUB_STEP_SUMMARY === undefined) return
  await appendFile(env.GITHUB_STEP_SUMMARY, keepWithin(lines.map(asParagraph)).join(''))
}

function asParagraph(line: string): string {
  return `${line.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>#|~&@!]/g, (sign) => `&#${sign.charCodeAt(0)};`)}\n\n`
}

function keepWithin(paragraphs: readonly string[]): readonly string[] {
  const sizes = paragraphs.map((paragraph) => Buffer.byteLength(paragraph))
  let room = mostBytes - sizes.reduce((sum, size) => sum + size, 0)
  if (room >= 0) return paragraphs
  let shown = paragraphs.length - 1
  room -= bytesToSayMore
  while (room < 0 && shown > 0) room += sizes[--shown] ?? 0
  return [
    ...paragraphs.slice(0, shown),
    asParagraph(`(${paragraphs.length - 1 - shown} more lines stand in the log.)`),
    ...paragraphs.slice(-1),
  ]
}
