import { cacheDirectory, contentDirectory, readFlags, runCommand } from './command.ts'
import { readSettings } from './publish/settings.ts'
import { openArchive } from './run/archive.ts'
import { publishBrief } from './run/brief.ts'
import { renderFound } from './run/report.ts'
import { writeStandings } from './run/standing.ts'
import { writeStepSummary } from './run/step-summary.ts'
import { UserError } from './user-error.ts'

const help = `npm run brief -- write     hold what is new against the rest, choose the best insights since the last brief and
                           write content/briefs/<date>.md

"npm run collect" does this at its end; it is of use where the podcasts were collected in shares (--shard).

  --content DIR    another content directory (or EARMARK_CONTENT)`

await runCommand(async (words, env) => {
  const { values, positionals } = readFlags(words, {}, help)
  if (values.help) return console.log(help)
  if (positionals[0] !== 'write') throw new UserError(help)
  const content = contentDirectory(values.content, env)
  const { echoes } = await writeStandings(content, openArchive(content, cacheDirectory(env)))
  const { date, problems } = await publishBrief({ content, settings: await readSettings(content), now: new Date() })
  const found = renderFound({ repeats: 0, echoes })
  const written = date === null ? 'Nothing new for a brief.' : `The brief of ${date} is written.`
  const summary = [...problems.map((problem) => `! ${problem}`), ...(found === '' ? [] : [found]), written]
  for (const line of summary) console.log(line)
  await writeStepSummary(env, summary)
})
