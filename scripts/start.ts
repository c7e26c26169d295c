import { contentDirectory, readFlags, runCommand } from './command.ts'
import { openDesk } from './run/desk.ts'
import { renderSummary } from './run/report.ts'
import { collectPodcasts } from './run/run.ts'
import { buildSite } from './site/build.ts'
import { renderEmbeddingReport } from './site/embeddings.ts'
import { findPort, serveSite } from './site/serve.ts'

const help = `npm start     collect, build the site, and show it on this machine

  --content DIR    another content directory (or EARMARK_CONTENT)

PORT is the port to serve at (4321, or the next free one).`

await runCommand(async (words, env) => {
  const { values } = readFlags(words, {}, help)
  if (values.help) return console.log(help)
  const content = contentDirectory(values.content, env)
  const here = { ...env, PORT: await findPort(env) } // feeds and mail name it
  const desk = await openDesk(content, here, {})
  const report = await collectPodcasts(desk)
  for (const line of renderSummary(report)) desk.progress.line(line)
  desk.progress.line('Building the site ...')
  const { embeddings } = await buildSite(content, here)
  if (embeddings !== null) for (const line of renderEmbeddingReport(embeddings)) desk.progress.line(line)
  for (const line of await serveSite(env, desk.settings, here.PORT)) console.log(line)
})
