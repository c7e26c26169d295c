import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Host } from './host.ts'

/** What a browser saw of one page. */
export interface Visit {
  /** Compressed bytes of HTML and style sheets, and of scripts, those that scripts import among them. */
  bytes: { page: number; script: number }
  fonts: number
  /** Addresses on other hosts that the page asked for; they are not let through. */
  foreign: string[]
  /** Cumulative layout shift, while loading and while scrolling to the end. */
  shift: number
  /** What the browser complains of, the content security policy included. */
  complaints: string[]
  /** What axe finds wrong. */
  faults: string[]
}

/** How a page is looked at: on which screen, whether its fonts come, and in which colours axe looks. */
export interface Look {
  screen: BrowserContextOptions
  /** Nothing may move, whether fonts never come or come when the words are painted. */
  fonts: 'none' | 'late'
  colours: Record<string, Parameters<Page['emulateMedia']>[0]>
}

/** Opens a page, scrolls through it, tells what it weighed and did, and lets axe look at it in each of the colours. */
export async function visitPage(browser: Browser, host: Host, address: string, look: Look): Promise<Visit> {
  const context = await browser.newContext({ ...look.screen, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const visit: Visit = { bytes: { page: 0, script: 0 }, fonts: 0, foreign: [], shift: 0, complaints: [], faults: [] }
  const asked = { page: new Set<string>(), script: new Set<string>() }
  try {
    await context.route(
      (url) => url.protocol.startsWith('http') && url.origin !== new URL(host.home).origin,
      (route) => {
        visit.foreign.push(route.request().url())
        return route.abort()
      },
    )
    if (look.fonts === 'none') await context.route('**/*.woff2', (route) => route.fulfill({ status: 204 }))
    page.on('request', (request) => {
      const type = request.resourceType()
      if (type === 'document' || type === 'stylesheet') asked.page.add(request.url())
      if (type === 'script') asked.script.add(request.url())
      if (type === 'font') visit.fonts++
    })
    page.on('console', (message) => message.type() === 'error' && visit.complaints.push(message.text()))
    page.on('pageerror', (error) => visit.complaints.push(error.message))
    await page.addInitScript(watch)
    await page.goto(host.home + address)
    await page.evaluate(async () => {
      await document.fonts.ready
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo(0, y)
        await new Promise(requestAnimationFrame)
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    const seen = await page.evaluate(() => ({
      shift: Number(document.documentElement.dataset['shift'] ?? 0),
      refused: document.documentElement.dataset['refused'],
    }))
    visit.shift = seen.shift
    if (seen.refused) visit.complaints.push(`refused by the content security policy:${seen.refused}`)
    const sum = (addresses: Set<string>) => [...addresses].reduce((all, one) => all + host.weigh(one), 0)
    visit.bytes = { page: sum(asked.page), script: sum(asked.script) }
    await page.evaluate(axe.source)
    for (const [name, media] of Object.entries(look.colours)) {
      await page.emulateMedia(media)
      visit.faults.push(...(await runAxe(page)).map((fault) => `${name}: ${fault}`))
    }
    return visit
  } finally {
    await context.close()
  }
}

async function runAxe(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
    const { violations } = await (window as any).axe.run()
    return violations.map((violation: { id: string; nodes: { html: string }[] }) => `${violation.id}: ${violation.nodes[0]?.html}`)
  })
}

/** Runs in the page before anything of its own: adds up layout shifts, and notes what the content security policy refused. */
function watch(): void {
  const note = () => document.documentElement.dataset
  let shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) shift += Number(entry.value)
    note()['shift'] = String(shift)
  }).observe({ type: 'layout-shift', buffered: true })
  document.addEventListener('securitypolicyviolation', (event) => {
    note()['refused'] = `${note()['refused'] ?? ''} ${event.effectiveDirective} ${event.blockedURI}`
  })
}
