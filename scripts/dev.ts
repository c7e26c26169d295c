import path from 'node:path'
import { dev } from 'astro'
import { contentDirectory, readFlags, runCommand } from './command.ts'
import { shareWithSite } from './env.ts'
import { readSettings, writeStarterSettings } from './publish/settings.ts'

const help = `npm run dev -- [flags]     show the site while you change it

  --content DIR    another content directory (or EARMARK_CONTENT)

PORT is the port to serve at (4321). Search needs a built site: npm run build, then npm run preview.`

await runCommand(async (words, env) => {
  const { values } = readFlags(words, {}, help)
  if (values.help) return console.log(help)
  const content = contentDirectory(values.content, env)
  await writeStarterSettings(content)
  await readSettings(content)
  shareWithSite({ content })
  const server = await dev({ root: path.join(import.meta.dirname, '..'), server: { port: env.PORT ?? 4321 } })
  process.once('SIGINT', () => {
    server.stop().finally(() => process.exit(0))
  })
})
