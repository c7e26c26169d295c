import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

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

/** Opens a page of its own for a test, and collects what the browser complains of, the content policy included. */
export function visitorOf(browser: () => Browser) {
  return async (options: BrowserContextOptions, look: (page: Page, complaints: string[]) => Promise<void>): Promise<void> => {
    const context = await browser().newContext({ ...options, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    try {
      await look(page, complaints)
    } finally {
      await context.close()
    }
  }
}
