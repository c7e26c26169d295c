import path from 'node:path'
import type { Browser } from 'playwright-core'
import { hostSite } from './check/host.ts'

const viewport = { width: 1280, height: 800 }

/** The pictures of the README, `<home|insight>-<light|dark>.png`: the home page, and the insight that its brief begins with. */
export async function takeReadmePictures(
  out: string,
  { base, to, browser }: { base: string; to: string; browser: Browser },
): Promise<void> {
  const host = await hostSite(out, base)
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await page.goto(host.home)
    const insight = await page
      .locator('article h2 a')
      .first()
      .evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : ''))
    for (const [name, address] of Object.entries({ home: host.home, insight })) {
      await page.goto(address)
      await page.evaluate(() => document.fonts.ready)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: path.join(to, `${name}-${colorScheme}.png`) })
      }
    }
  } finally {
    await context.close()
    await host.close()
  }
}
