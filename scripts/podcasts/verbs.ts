import type { Env } from '../env.ts'
import { writeTextFile } from '../publish/file.ts'
import { writeStarterSettings } from '../publish/settings.ts'
import { createProgress, plain } from '../run/progress.ts'
import { count } from '../run/report.ts'
import { UserError } from '../user-error.ts'
import { addPodcast } from './add.ts'
import { checkPodcasts } from './check.ts'
import { exportPodcasts } from './export.ts'
import { openFetcher } from './fetcher.ts'
import type { PodcastFlags, Verb } from './help.ts'
import { importPodcasts, renderImport } from './import.ts'
import { listPodcasts } from './list.ts'
import { readOpmlFile } from './opml-file.ts'
import { removePodcasts, removeSamples } from './remove.ts'
import { renderChecks } from './render-check.ts'

/** What a verb works with. */
export interface Task {
  /** The words after the verb. */
  rest: string[]
  flags: PodcastFlags
  /** The content directory. */
  content: string
  env: Env
}

const tableWidth = 120 // where the output is no terminal

/** Does what the verb says, and prints what a person asked for on stdout. */
export async function runVerb(verb: Verb, task: Task): Promise<void> {
  const run = { add, import: importList, export: exportList, check, list, remove }[verb]
  await run(task)
}

async function add({ rest, flags, content, env }: Task): Promise<void> {
  await startContent(content)
  const fetcher = await openFetcher(content, env)
  const failures: string[] = []
  for (const address of rest) {
    try {
      say(await addPodcast(content, address, { fetcher, id: flags.id }))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      failures.push(error.message)
    }
  }
  if (failures.length > 0) throw new UserError(failures.map(plainLines).join('\n'))
}

async function importList({ rest: [file = ''], flags, content, env }: Task): Promise<void> {
  const { feeds, left } = await readOpmlFile(file)
  await startContent(content)
  const progress = createProgress(process.stdout)
  for (const line of left) progress.line(`! ${line}. Not followed.`)
  const fetcher = flags['no-fetch'] ? null : await openFetcher(content, env)
  const report = await importPodcasts(feeds, { content, fetcher, progress })
  report.failed += left.length
  progress.line(renderImport(report))
  if (report.followed + report.known === 0) process.exitCode = 1
}

async function exportList({ flags, content }: Task): Promise<void> {
  const { opml, exported, problems } = await exportPodcasts(content)
  for (const problem of problems) process.stderr.write(`! ${plain(problem)}\n`)
  if (flags.out === undefined) return void process.stdout.write(opml)
  await writeTextFile(flags.out, opml)
  say([`${flags.out} has ${count(exported, 'podcast')}.`])
}

async function check({ rest: [file], flags, content, env }: Task): Promise<void> {
  const progress = createProgress(process.stderr)
  const checks = await checkPodcasts(content, file, { fetcher: await openFetcher(content, env), progress })
  const width = process.stdout.isTTY ? process.stdout.columns : tableWidth
  const lines = flags.json ? checks.map((each) => JSON.stringify(each)) : renderChecks(checks, width)
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  if (checks.length > 0 && checks.every(({ episodes }) => episodes === null)) process.exitCode = 1
}

async function list({ content }: Task): Promise<void> {
  say(await listPodcasts(content))
}

async function remove({ rest, flags, content }: Task): Promise<void> {
  say([flags.samples ? await removeSamples(content) : await removePodcasts(content, rest)])
}

/** Gives a content directory that is new the settings that come with Earmark. */
async function startContent(content: string): Promise<void> {
  const written = await writeStarterSettings(content)
  say(written.map((name) => `${content} had no ${name}: wrote the one that comes with Earmark.`))
}

/** Lines with texts of feeds in them, made harmless. */
function say(lines: readonly string[]): void {
  for (const line of lines) console.log(plain(line))
}

function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n')
}
