import { contentDirectory, readFlags, runCommand, siteAddress, siteDirectory } from './command.ts'
import { readSettings } from './publish/settings.ts'
import { scorePages } from './site/check/lighthouse.ts'

const help = `npm run lighthouse     Lighthouse's four scores, as on a phone, of home, an insight, a topic and search

  --content DIR    the content directory that the site was built from (or EARMARK_CONTENT)

The built site is served as GitHub Pages does, texts by gzip. The middle one of three runs is told:
performance goes down while the machine is busy with something else.
SITE_URL, BASE_PATH and EARMARK_OUT as they were for the build; CHROME_PATH where Chromium is.`

await runCommand(async (words, env) => {
  const { values } = readFlags(words, {}, help)
  if (values.help) return console.log(help)
  const { base } = siteAddress(env, await readSettings(contentDirectory(values.content, env)))
  for await (const line of scorePages(siteDirectory(env), { base, chrome: env.CHROME_PATH })) console.log(line)
})
