import { contentDirectory, readFlags, runCommand } from './command.ts'
import { addPodcast } from './podcasts/add.ts'
import { listPodcasts } from './podcasts/list.ts'
import { removePodcasts, removeSamples } from './podcasts/remove.ts'
import { openDesk } from './run/desk.ts'
import { UserError } from './user-error.ts'

const help = `npm run podcasts -- add URL [--id ID]     follow a podcast: URL is its feed
npm run podcasts -- list                  the podcasts that are followed
npm run podcasts -- remove ID...          stop following, and take all that came from it away
npm run podcasts -- remove --samples      take the bundled shows away

  --content DIR    another content directory (or EARMARK_CONTENT)`

await runCommand(async (words, env) => {
  const { values, positionals } = readFlags(words, { id: { type: 'string' }, samples: { type: 'boolean' } }, help)
  if (values.help) return console.log(help)
  const content = contentDirectory(values.content, env)
  const [verb, ...rest] = positionals
  if (verb === 'list') return console.log((await listPodcasts(content)).join('\n'))
  if (verb === 'remove' && values.samples) return console.log(await removeSamples(content))
  if (verb === 'remove' && rest.length > 0) return console.log(await removePodcasts(content, rest))
  if (verb !== 'add' || rest.length === 0) throw new UserError(help)
  if (values.id !== undefined && rest.length > 1) throw new UserError('--id goes with one address.')
  const { fetcher } = await openDesk(content, env, {})
  for (const address of rest) console.log(await addPodcast(content, address, { fetcher, id: values.id }))
})
