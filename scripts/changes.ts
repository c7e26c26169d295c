import { appendFile } from 'node:fs/promises'
import { cacheDirectory, contentDirectory, readFlags, runCommand } from './command.ts'
import { packChanges } from './publish/changes.ts'
import { readPodcasts } from './publish/podcast.ts'
import { openArchive } from './run/archive.ts'
import { count, renderFound } from './run/report.ts'
import { shardsFor } from './run/shard.ts'
import { joinShares } from './run/shares.ts'
import { UserError } from './user-error.ts'

const help = `npm run changes -- shards           in how many shares the podcasts are best collected, as JSON
npm run changes -- pack FILE.tgz    pack what a run changed under content/
npm run changes -- unpack FOLDER    lay packed changes over content/; what two shares tell alike is published once

How the scheduled run of many podcasts is shared out: each share is collected and packed by a job
of its own, one job puts them together, writes the brief and commits.

  --content DIR    another content directory (or EARMARK_CONTENT)`

await runCommand(async (words, env) => {
  const { values, positionals } = readFlags(words, {}, help)
  if (values.help) return console.log(help)
  const content = contentDirectory(values.content, env)
  const [verb, place] = positionals
  if (verb === 'shards') {
    const { podcasts } = await readPodcasts(content)
    const shards = JSON.stringify(shardsFor(podcasts.filter(({ publish }) => publish === 'on').length))
    if (env.GITHUB_OUTPUT) await appendFile(env.GITHUB_OUTPUT, `shards=${shards}\n`)
    return console.log(shards)
  }
  if (verb === 'pack' && place) return console.log(`Packed ${count(await packChanges(content, place), 'changed file')}.`)
  if (verb === 'unpack' && place) {
    const archive = openArchive(content, cacheDirectory(env))
    const { shares, repeats, spent } = await joinShares(place, { content, archive, now: new Date() })
    if (env.GITHUB_OUTPUT) await appendFile(env.GITHUB_OUTPUT, `spent=${spent.toFixed(6)}\n`)
    return console.log([`Unpacked ${count(shares, 'share')}.`, ...renderFound({ repeats, echoes: 0 })].join(' '))
  }
  throw new UserError(help)
})
