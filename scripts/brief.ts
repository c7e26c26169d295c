import { cacheDirectory, contentDirectory, readFlags, runCommand } from './command.ts'
import { previewCommand } from './mail/preview-command.ts'
import { sendCommand } from './mail/send-command.ts'
import { readSettings } from './publish/settings.ts'
import { openArchive } from './run/archive.ts'
import { publishBrief } from './run/brief.ts'
import { renderFound } from './run/report.ts'
import { writeStandings } from './run/standing.ts'
import { writeStepSummary } from './run/step-summary.ts'
import { UserError } from './user-error.ts'

const help = `npm run brief -- write     hold what is new against the rest, choose the best insights since the last brief and
                           write content/briefs/<date>.md
                           ("npm run collect" does this at its end; it is of use where the podcasts were collected in
                           shares, --shard)
npm run brief -- preview   the newest brief as a mail, in two files; sends nothing
npm run brief -- send      send it to everybody who is due, once each

preview:
  --open           show it in the browser
  --as ADDRESS     as this subscriber gets it

send:
  --if-configured  say so and send nothing where SMTP_URL is not set
  --resume KEY     begin anew with an address that was paused, by the key that the report named

send reads SMTP_URL (smtps://user:password@host:465), SUBSCRIBERS (a file outside the repository, or its https address),
LEDGER (a file outside the repository, or branch:mail-ledger), LEDGER_SECRET, SITE_URL, and SMTP_CA (a file: the
authority that signed the certificate of a server of your own).

  --content DIR    another content directory (or EARMARK_CONTENT)`

const flags = {
  open: { type: 'boolean' },
  as: { type: 'string' },
  'if-configured': { type: 'boolean' },
  resume: { type: 'string' },
} as const

await runCommand(async (words, env) => {
  const { values, positionals } = readFlags(words, flags, help)
  if (values.help) return console.log(help)
  const content = contentDirectory(values.content, env)
  const now = new Date()
  if (positionals[0] === 'preview') {
    const { as, open = false } = values
    for (const line of await previewCommand({ content, env, cache: cacheDirectory(env), now, as, open })) console.log(line)
    return
  }
  if (positionals[0] === 'send') {
    const { resume, 'if-configured': ifConfigured = false } = values
    const { lines, stopped } = await sendCommand({ content, env, now, ifConfigured, resume })
    for (const line of lines) console.log(line)
    await writeStepSummary(env, lines)
    if (stopped !== null) process.exitCode = 1
    return
  }
  if (positionals[0] !== 'write') throw new UserError(help)
  const { echoes } = await writeStandings(content, openArchive(content, cacheDirectory(env)))
  const { date, problems } = await publishBrief({ content, settings: await readSettings(content), now })
  const found = renderFound({ repeats: 0, echoes })
  const written = date === null ? 'Nothing new for a brief.' : `The brief of ${date} is written.`
  const summary = [...problems.map((problem) => `! ${problem}`), ...(found === '' ? [] : [found]), written]
  for (const line of summary) console.log(line)
  await writeStepSummary(env, summary)
})
