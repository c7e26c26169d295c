import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/google-chrome']
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Starts the Chromium of this machine: CHROME_PATH, the usual places, or Playwright's own. Throws one line that says how to get one. */
export async function startBrowser(): Promise<Browser> {
  const { CHROME_PATH } = process.env
  const executablePath = [CHROME_PATH, ...places, chromium.executablePath()].find((path) => path && existsSync(path))
  if (executablePath === undefined) {
    throw new Error('No browser was found: apt-get install chromium, npx playwright-core install chromium, or set CHROME_PATH')
  }
  return chromium.launch({ executablePath, args: flags })
}
