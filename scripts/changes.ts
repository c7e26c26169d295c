import { appendFile } from 'node:fs/promises'
import { contentDirectory, readFlags, runCommand } from './command.ts'
import { packChanges, unpackChanges } from './publish/changes.ts'
import { readPodcasts } from './publish/podcast.ts'
import { count } from './run/report.ts'
import { shardsFor } from './run/shard.ts'
import { UserError } from './user-error.ts'

const help = `npm run changes -- shards           in how many shares the podcasts are best collected, as JSON
npm run changes -- pack FILE.tgz    pack what a run changed under content/
npm run changes -- unpack FOLDER    lay packed changes over content/

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
  if (verb === 'unpack' && place) return console.log(`Unpacked ${count(await unpackChanges(content, place), 'share')}.`)
  throw new UserError(help)
})
