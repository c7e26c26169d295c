import path from 'node:path'
import { contentDirectory, readFlags, runCommand, siteAddress, siteDirectory } from './command.ts'
import { readSettings } from './publish/settings.ts'
import { startBrowser } from './site/check/browser.ts'
import { takeReadmePictures } from './site/readme-pictures.ts'
import { takeScreenshots } from './site/screenshots.ts'

const help = `npm run screenshots     a picture of each kind of page of the built site: phone and desk, light and dark

  --to DIR         the folder they go to (.cache/screenshots)
  --readme         the README's pictures instead, into .github
  --content DIR    the content directory that the site was built from (or EARMARK_CONTENT)

SITE_URL, BASE_PATH and EARMARK_OUT as they were for the build; CHROME_PATH where Chromium is.`

await runCommand(async (words, env) => {
  const { values } = readFlags(words, { to: { type: 'string' }, readme: { type: 'boolean' } }, help)
  if (values.help) return console.log(help)
  const { base } = siteAddress(env, await readSettings(contentDirectory(values.content, env)))
  const out = siteDirectory(env)
  const to = path.resolve(values.to ?? (values.readme ? '.github' : '.cache/screenshots'))
  const browser = await startBrowser(env.CHROME_PATH)
  try {
    if (values.readme) {
      await takeReadmePictures(out, { base, to, browser })
      return console.log(`The README's pictures are in ${to}`)
    }
    const taken = await takeScreenshots(out, { base, to, browser })
    console.log(`${taken} pictures are in ${to}`)
  } finally {
    await browser.close()
  }
})
