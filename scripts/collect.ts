import { contentDirectory, readCount, readFlags, runCommand } from './command.ts'
import { openDesk } from './run/desk.ts'
import { nothingWorked, renderSummary } from './run/report.ts'
import { writeReport } from './run/report-file.ts'
import { collectPodcasts } from './run/run.ts'
import { readShard } from './run/shard.ts'
import { writeStepSummary } from './run/step-summary.ts'

const help = `npm run collect -- [flags]     find new episodes and write their insights

  --podcast ID     this podcast only (the name of its file in content/podcasts/)
  --limit N        look at the newest N episodes of each podcast, in place of "backfill"
  --engine NAME    in place of "engine" in settings
  --dry-run        say which episodes would be taken; write nothing
  --shard 3/8      the third eighth of the podcasts, with an eighth of the budget; writes no brief (npm run brief -- write does)
  --json FILE      write the report of the run, for machines
  --content DIR    another content directory (or EARMARK_CONTENT)`

await runCommand(async (words, env) => {
  const { values } = readFlags(
    words,
    {
      podcast: { type: 'string' },
      limit: { type: 'string' },
      engine: { type: 'string' },
      shard: { type: 'string' },
      json: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
    help,
  )
  if (values.help) return console.log(help)
  const content = contentDirectory(values.content, env)
  const shard = values.shard === undefined ? undefined : readShard(values.shard)
  const limit = readCount('limit', values.limit, 0)
  const flags = { limit, engine: values.engine, dryRun: values['dry-run'] ?? false, shares: shard?.count }
  const desk = await openDesk(content, env, flags)
  const report = await collectPodcasts(desk, { only: values.podcast, shard })
  if (values.json) await writeReport(values.json, report)
  const summary = renderSummary(report)
  for (const line of summary) desk.progress.line(line)
  await writeStepSummary(env, summary)
  if (nothingWorked(report)) process.exitCode = 1
})
