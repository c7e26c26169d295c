import { contentDirectory, readFlags, runCommand } from './command.ts'
import { buildSite } from './site/build.ts'
import { renderEmbeddingReport } from './site/embeddings.ts'

const help = `npm run build -- [flags]     build the site and its search index into dist/

  --content DIR    another content directory (or EARMARK_CONTENT)

SITE_URL is the address of the published site, BASE_PATH the path it stands at (/earmark/),
EARMARK_OUT another folder than dist.`

await runCommand(async (words, env) => {
  const { values } = readFlags(words, {}, help)
  if (values.help) return console.log(help)
  const { out, rendered, pages, seconds, covers, embeddings, editsUnknown } = await buildSite(contentDirectory(values.content, env), env)
  for (const { podcast, reason } of covers) console.warn(`No cover for ${podcast}: ${reason}`)
  if (embeddings !== null) for (const line of renderEmbeddingReport(embeddings)) console.log(line)
  if (editsUnknown !== null) console.warn(`Feeds do not tell what was edited: ${editsUnknown}.`)
  const took = (seconds.render + seconds.search + seconds.place).toFixed(1)
  console.log(`The site is in ${out}: ${rendered} of ${pages} pages changed, ${took} s, of which search ${seconds.search.toFixed(1)} s`)
})
