import { contentDirectory, readFlags, runCommand, siteAddress, siteDirectory } from './command.ts'
import { readSettings } from './publish/settings.ts'
import { startBrowser } from './site/check/browser.ts'
import { checkSite } from './site/check/check.ts'
import { UserError } from './user-error.ts'

const help = `npm run check:site     hold the site that "npm run build" built to its promises

  --links          HTML and links alone, without a browser
  --content DIR    the content directory that it was built from (or EARMARK_CONTENT)

HTML, links and fragments, and in Chromium: weight, other hosts, layout shift, content policy, axe.
SITE_URL, BASE_PATH and EARMARK_OUT as they were for the build; CHROME_PATH where Chromium is.`

await runCommand(async (words, env) => {
  const { values } = readFlags(words, { links: { type: 'boolean' } }, help)
  if (values.help) return console.log(help)
  const out = siteDirectory(env)
  const { site, base } = siteAddress(env, await readSettings(contentDirectory(values.content, env)))
  const started = performance.now()
  const browser = values.links ? null : await startBrowser(env.CHROME_PATH)
  try {
    const { pages, kinds, links, heaviest, faults } = await checkSite(out, { base, site, browser })
    const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`
    if (faults.length > 0) throw new UserError(`${faults.join('\n')}\n${faults.length} faults in ${out}.`)
    const weight = browser && ` The heaviest insight is ${kib(heaviest.page)} of HTML and CSS, ${kib(heaviest.script)} of scripts.`
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    console.log(`${pages} pages of ${kinds} kinds, ${links} links: no fault.${weight ?? ''} ${seconds} s`)
  } finally {
    await browser?.close()
  }
})
