import { cacheDirectory, contentDirectory, readFlags, readMoney, runCommand } from './command.ts'
import { previewCommand } from './mail/preview-command.ts'
import { sendCommand } from './mail/send-command.ts'
import { planCommand, writeCommand } from './run/brief-command.ts'
import { writeStepSummary } from './run/step-summary.ts'
import { UserError } from './user-error.ts'

const help = `npm run brief -- plan      the next brief as things stand, with the reason for each choice; changes nothing
npm run brief -- write     hold what is new against the rest, choose the best insights since the last brief and
                           write content/briefs/<date>.md, where one is due by "cadence" in settings; after a Sunday
                           write content/weeks/<date>.md, too
                           ("npm run collect" does this at its end; it is of use where the podcasts were collected in
                           shares, --shard)
npm run brief -- preview   the newest brief as a mail, in two files; sends nothing
npm run brief -- send      send it to everybody who is due, once each

A brief that was written stays as it is: what comes later waits for the next, your changes are kept, and a brief that
you delete does not come back.

write:
  --again          choose the brief of today anew with what came since, unless you changed it
  --spent MONEY    what the shares of this run have spent of its budget, as "npm run changes -- unpack" tells it

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
  again: { type: 'boolean' },
  spent: { type: 'string' },
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
  const [verb] = positionals
  if (verb === 'plan') return say(await planCommand(content, now))
  if (verb === 'preview') {
    const { as, open = false } = values
    return say(await previewCommand({ content, env, cache: cacheDirectory(env), now, as, open }))
  }
  if (verb === 'send') {
    const { resume, 'if-configured': ifConfigured = false } = values
    const { lines, stopped } = await sendCommand({ content, env, now, ifConfigured, resume })
    say(lines)
    await writeStepSummary(env, lines)
    if (stopped !== null) process.exitCode = 1
    return
  }
  if (verb !== 'write') throw new UserError(help)
  const spent = readMoney('spent', values.spent)
  const lines = await writeCommand({ content, env, now, again: values.again ?? false, spent })
  say(lines)
  await writeStepSummary(env, lines)
})

function say(lines: readonly string[]): void {
  for (const line of lines) console.log(line)
}
