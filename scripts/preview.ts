import { contentDirectory, readFlags, runCommand } from './command.ts'
import { readSettings } from './publish/settings.ts'
import { serveSite } from './site/serve.ts'

const help = `npm run preview     serve the site that "npm run build" built, until Ctrl-C

  --content DIR    the content directory that it was built from (or EARMARK_CONTENT)

PORT is the port to serve at (4321, or the next free one), EARMARK_OUT the folder of the site (dist).`

await runCommand(async (words, env) => {
  const { values } = readFlags(words, {}, help)
  if (values.help) return console.log(help)
  const settings = await readSettings(contentDirectory(values.content, env))
  for (const line of await serveSite(env, settings)) console.log(line)
})
