import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { hostSite } from './check/host.ts'
import { listPages, samplePages } from './check/pages.ts'
import { listFiles } from './files.ts'

const screens = [
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true } },
  { name: 'desk', options: { viewport: { width: 1280, height: 900 } } },
]
const longest = 4000 // CSS pixels of a page that a picture shows: what follows repeats

/** Pictures of the largest page of each kind, and of the newest brief as a mail, `<kind>-<phone|desk>-<light|dark>.png`. Gives how many were taken. */
export async function takeScreenshots(out: string, { base, to, browser }: { base: string; to: string; browser: Browser }): Promise<number> {
  const pages = [...samplePages(await listPages(out), 1), ...listLetter(out)]
  await mkdir(to, { recursive: true })
  const host = await hostSite(out, base)
  try {
    for (const { name, options } of screens) {
      const context = await browser.newContext({ ...options, reducedMotion: 'reduce' })
      const page = await context.newPage()
      // The first page of a reader is not kept waiting for fonts: from the second on they are there.
      await page.goto(host.home)
      await page.evaluate(() => document.fonts.ready)
      for (const { address, kind } of pages) {
        await page.goto(host.home + address, { waitUntil: 'load' })
        await page.evaluate(() => document.fonts.ready)
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        const clip = { x: 0, y: 0, width: options.viewport.width, height: Math.min(height, longest) }
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          const file = `${kind.replaceAll('/', '-').replaceAll('*', 'x')}-${name}-${colorScheme}.png`
          await page.screenshot({ path: path.join(to, file), fullPage: true, clip })
        }
      }
      await context.close()
    }
    return pages.length * screens.length * 2
  } finally {
    await host.close()
  }
}

/** The newest brief as a mail, which is no page of the site. */
function listLetter(out: string): { address: string; kind: string }[] {
  const letters = listFiles(path.join(out, 'subscribe/letter')).filter((file) => file.endsWith('.html'))
  return letters
    .sort()
    .slice(-1)
    .map((letter) => ({ address: `subscribe/letter/${letter}`, kind: 'letter' }))
}
