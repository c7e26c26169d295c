import { contentDirectory, readFlags, runCommand } from './command.ts'
import { pingHub } from './websub/ping.ts'

const help = `npm run ping -- [flags]     tell the WebSub hub of settings.md which feeds changed; run it after each deploy

  --content DIR    another content directory (or EARMARK_CONTENT)

SITE_URL is the address of the published site, BASE_PATH the path it stands at, EARMARK_OUT the folder it was built into.`

await runCommand(async (words, env) => {
  const { values } = readFlags(words, {}, help)
  if (values.help) return console.log(help)
  console.log(await pingHub(contentDirectory(values.content, env), env))
})
