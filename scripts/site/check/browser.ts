import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { UserError } from '../../user-error.ts'

/** What Chromium is started with, so that it speaks to nobody but the site. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Starts Chromium, with `more` flags; the caller closes it. `chrome` is CHROME_PATH. */
export async function startBrowser(chrome: string | undefined, more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(chrome), args: [...flags, ...more] })
}

/** Where Chromium is: CHROME_PATH, the usual places, Playwright's own. Throws a `UserError` that says how to get one. */
function findBrowser(chrome: string | undefined): string {
  const places = [chrome, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()]
  const found = places.find((place) => place && existsSync(place))
  if (found === undefined) throw new UserError('No browser was found: apt-get install chromium, or set CHROME_PATH to one.')
  return found
}
