import { contentDirectory, readCount, readFlags, runCommand } from './command.ts'
import { examine } from './doctor/examine.ts'
import { limitFetcher } from './doctor/limited-fetcher.ts'
import { renderExamination } from './doctor/render.ts'
import { openFetcher } from './podcasts/fetcher.ts'
import { openSince } from './publish/since.ts'
import { createProgress } from './run/progress.ts'
import { writeStepSummary } from './run/step-summary.ts'

const help = `npm run doctor -- [flags]     what is wrong in content/, and how to mend it; writes nothing

  --since REF      only what changed since HEAD left REF (origin/main), on disk too
  --podcast ID     this podcast only (the name of its file in content/podcasts/)
  --minutes N      ask for transcripts for so long at most; 0 asks nobody
  --content DIR    another content directory (or EARMARK_CONTENT)

Quotes, speakers and seconds are held against the transcripts, which are fetched again. One that cannot be had is no fault.`

await runCommand(async (words, env) => {
  const { values } = readFlags(words, { since: { type: 'string' }, podcast: { type: 'string' }, minutes: { type: 'string' } }, help)
  if (values.help) return console.log(help)
  const content = contentDirectory(values.content, env)
  const minutes = readCount('minutes', values.minutes, 0)
  const started = performance.now()
  const isOver = () => minutes !== undefined && performance.now() - started > minutes * 60_000
  const since = values.since === undefined ? null : await openSince(content, values.since)
  const progress = createProgress(process.stdout)
  const fetcher = limitFetcher(await openFetcher(content, env), { isOver })
  const examination = await examine(content, { since, only: values.podcast }, { fetcher, progress })
  const lines = renderExamination(content, examination)
  for (const line of lines) progress.line(line)
  await writeStepSummary(env, lines)
  if (examination.faults.length > 0) process.exitCode = 1
})
