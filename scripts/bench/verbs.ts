import { readCount } from '../command.ts'
import type { Env } from '../env.ts'
import { writeTextFile } from '../publish/file.ts'
import { UserError } from '../user-error.ts'
import { benchArchive, renderArchiveBench } from './archive-index.ts'
import { runBuildBench } from './build-command.ts'
import { benchCollect, renderCollectBench } from './collect.ts'
import { benchFeedParsers } from './feed-parsers.ts'
import { type BenchFlags, helpForBench } from './help.ts'
import { benchMail, renderMailBench } from './mail.ts'
import { renderPersonalBench } from './personal.ts'
import { runRelatedBench } from './related.ts'
import { runSearchBench } from './search.ts'

/** What a bench works with. */
interface Task {
  flags: BenchFlags
  env: Env
}

const benches = new Map<string, (task: Task) => Promise<void>>(Object.entries({ collect, archive, build, related, search, mail, personal }))

/** Runs the bench of a name, and prints its figures. Throws a `UserError` where there is none of that name, or a flag is no number. */
export async function runBench(name: string | undefined, task: Task): Promise<void> {
  const bench = benches.get(name ?? '')
  if (bench === undefined) throw new UserError(helpForBench)
  await bench(task)
}

async function collect({ flags: { feeds, json }, env }: Task): Promise<void> {
  const count = readCount('feeds', feeds, 1) ?? 200
  const small = await benchCollect(Math.max(1, Math.round(count / 4)))
  const large = await benchCollect(count)
  say(renderCollectBench(small, large))
  const { lines, figures } = await benchFeedParsers(env.EARMARK_CORPUS)
  say(lines)
  await writeFigures(json, { collect: [small, large], parsers: figures })
}

async function archive({ flags: { n, json } }: Task): Promise<void> {
  const insights = readCount('n', n, 1) ?? 50_000
  const benches = [await benchArchive(Math.max(1, Math.round(insights / 10))), await benchArchive(insights)]
  say(renderArchiveBench(benches))
  await writeFigures(json, { archive: benches })
}

function build({ flags: { n, rounds, peers = false, search = false, growth = false, json } }: Task): Promise<void> {
  const counts = { n: readCount('n', n, 40) ?? 10_000, rounds: readCount('rounds', rounds, 1) ?? 3 }
  return runBuildBench({ ...counts, peers, search, growth, json })
}

function related({ flags: { n, rounds, json }, env }: Task): Promise<void> {
  const counts = { insights: readCount('n', n, 1) ?? 50_000, rounds: readCount('rounds', rounds, 1) ?? 3 }
  return runRelatedBench({ ...counts, json }, env)
}

function search({ flags: { n, json }, env }: Task): Promise<void> {
  return runSearchBench({ n: readCount('n', n, 40) ?? 50_000, json }, env)
}

async function mail({ flags: { n, json } }: Task): Promise<void> {
  const subscribers = readCount('n', n, 1) ?? 10_000
  const benches = [await benchMail(Math.max(1, Math.round(subscribers / 10))), await benchMail(subscribers)]
  await writeFigures(json, { mail: benches })
  say(renderMailBench(benches))
}

async function personal(): Promise<void> {
  say(renderPersonalBench([100, 1400]))
}

async function writeFigures(file: string | undefined, figures: Record<string, unknown>): Promise<void> {
  if (file) await writeTextFile(file, `${JSON.stringify(figures, null, 2)}\n`)
}

function say(lines: readonly string[]): void {
  for (const line of lines) console.log(line)
}
