import lighthouse, { type Result } from 'lighthouse'
import { contentDirectory, readFlags, runCommand, siteAddress, siteDirectory } from './command.ts'
import { readSettings } from './publish/settings.ts'
import { startBrowser } from './site/check/browser.ts'
import { hostSite } from './site/check/host.ts'
import { listPages, samplePages } from './site/check/pages.ts'

const help = `npm run lighthouse     Lighthouse's four scores, as on a phone, of home, an insight, a topic and search

  --content DIR    the content directory that the site was built from (or EARMARK_CONTENT)

The built site is served as GitHub Pages does, texts by gzip. The middle one of three runs is told:
performance goes down while the machine is busy with something else.
SITE_URL, BASE_PATH and EARMARK_OUT as they were for the build; CHROME_PATH where Chromium is.`

const kinds = ['home', 'insights/*/*/*', 'topics/*', 'search']
const port = 9333
const runs = 3

await runCommand(async (words, env) => {
  const { values } = readFlags(words, {}, help)
  if (values.help) return console.log(help)
  const { base } = siteAddress(env, await readSettings(contentDirectory(values.content, env)))
  const out = siteDirectory(env)
  const pages = samplePages(await listPages(out), 1).filter(({ kind }) => kinds.includes(kind))
  const host = await hostSite(out, base)
  const browser = await startBrowser(env.CHROME_PATH, [`--remote-debugging-port=${port}`])
  try {
    for (const { address, kind } of pages) {
      const { categories, audits } = await lookAt(host.home + address)
      const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`)
      console.log(`${kind}: ${scores.join(', ')}`)
      for (const { auditRefs } of Object.values(categories)) {
        for (const { id, weight } of auditRefs) {
          const audit = audits[id]
          if (weight > 0 && audit && audit.score !== null && audit.score < 1)
            console.log(`  ${id} ${audit.score}: ${audit.title} ${audit.displayValue ?? ''}`)
        }
      }
    }
  } finally {
    await browser.close()
    await host.close()
  }
})

/** The run that stands in the middle by performance. */
async function lookAt(address: string): Promise<Result> {
  const results: Result[] = []
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(address, { port, logLevel: 'error', output: 'json' })
    if (result === undefined) throw new Error(`Lighthouse gave nothing for ${address}`)
    results.push(result.lhr)
  }
  const performance = ({ categories }: Result) => categories['performance']?.score ?? 0
  const middle = results.toSorted((a, b) => performance(a) - performance(b))[Math.floor(runs / 2)]
  if (middle === undefined) throw new Error(`Lighthouse did not run for ${address}`)
  return middle
}
