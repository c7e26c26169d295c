import { appendFile } from 'node:fs/promises'
import { contentDirectory, readFlags, runCommand } from './command.ts'
import { readSettings } from './publish/settings.ts'
import { pingHub } from './websub/ping.ts'

const help = `npm run ping -- [flags]     tell the WebSub hub of settings.md which feeds changed; run it after each deploy
npm run ping -- hub         print the hub alone; in GitHub Actions it is handed on as the step's output "hub"

  --content DIR    another content directory (or EARMARK_CONTENT)

SITE_URL is the address of the published site, BASE_PATH the path it stands at, EARMARK_OUT the folder it was built into.`

await runCommand(async (words, env) => {
  const { values, positionals } = readFlags(words, {}, help)
  if (values.help) return console.log(help)
  const content = contentDirectory(values.content, env)
  if (positionals[0] !== 'hub') return console.log(await pingHub(content, env))
  const { hub = '' } = await readSettings(content)
  if (env.GITHUB_OUTPUT) await appendFile(env.GITHUB_OUTPUT, `hub=${hub}\n`)
  console.log(hub)
})
