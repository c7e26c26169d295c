import { readCount } from '../command.ts'
import type { Env } from '../env.ts'
import { UserError } from '../user-error.ts'
import { measureEverything, renderEverything } from './everything.ts'
import type { EvaluationFlags } from './help.ts'
import { renderLinkVerdict } from './links/verdict.ts'
import { renderVerdict } from './reading/scores.ts'
import { scoreSheets, writeSheets } from './reading.ts'
import { keyBeside, scoreRelatedSheets, writeRelatedSheets } from './related-reading.ts'

/** What an evaluation works with. */
interface Task {
  flags: EvaluationFlags
  /** The content directory. */
  content: string
  env: Env
}

/** Does what the flags ask for, sheets or scores, else measures everything; gives the lines to print. */
export async function runEvaluation({ flags, content, env }: Task): Promise<string[]> {
  const { score, links, 'score-links': scoreLinks, sheet, json } = flags
  if (score !== undefined) return readScores(score, json)
  if (links !== undefined) return writeLinks(links, flags, content)
  if (scoreLinks !== undefined) return readLinkScores(scoreLinks, flags)
  if (sheet !== undefined) return writeReading(sheet, flags)
  const figures = await measureEverything(env)
  return json ? [inJson(figures)] : renderEverything(figures)
}

async function writeReading(folder: string, { transcripts, episodes, seed }: EvaluationFlags): Promise<string[]> {
  if (transcripts === undefined) throw new UserError('--sheet needs --transcripts, the folder to take episodes from.')
  const names = await writeSheets(folder, {
    transcripts,
    episodes: readCount('episodes', episodes, 1) ?? 20,
    seed: readCount('seed', seed, 0) ?? 1,
  })
  return [`${folder}: wrote ${names.join(', ')}. Readers get the sheets, not the key; then: npm run evaluate -- --score ${folder}`]
}

function readScores(folder: string, json: boolean | undefined): string[] {
  const verdict = scoreSheets(folder)
  if (json) return [inJson(verdict)]
  return [...renderVerdict(verdict), ...(verdict.unread > 0 ? [`\n${verdict.unread} passages have no score yet.`] : [])]
}

async function writeLinks(folder: string, { insights, seed, key }: EvaluationFlags, content: string): Promise<string[]> {
  const keyFile = key ?? keyBeside(folder)
  const names = await writeRelatedSheets(folder, {
    content,
    insights: readCount('insights', insights, 1) ?? 50,
    seed: readCount('seed', seed, 0) ?? 1,
    keyFile,
  })
  return [`${folder}: wrote ${names.join(', ')}. Readers get these, not ${keyFile}.`]
}

function readLinkScores(folder: string, { key, json }: EvaluationFlags): string[] {
  const verdict = scoreRelatedSheets(folder, key ?? keyBeside(folder))
  return json ? [inJson(verdict)] : renderLinkVerdict(verdict)
}

function inJson(figures: unknown): string {
  return JSON.stringify(figures, null, 2)
}
