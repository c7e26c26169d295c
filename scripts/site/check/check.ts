import type { Browser } from 'playwright-core'
import { hostSite } from './host.ts'
import { checkHtml } from './html.ts'
import { checkLinks } from './links.ts'
import { type BuiltPage, listPages, samplePages } from './pages.ts'
import { type Look, type Visit, visitPage } from './visit.ts'

/** What a page may weigh, compressed: HTML and style sheets in one round trip of TCP, and scripts while one reads. */
export const budget = { page: 14 * 1024, script: 6 * 1024, fonts: 2 }

const looks: Look[] = [
  {
    screen: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    fonts: 'none',
    colours: { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' } },
  },
  {
    screen: { viewport: { width: 1280, height: 900 } },
    fonts: 'late',
    colours: { 'forced colours': { forcedColors: 'active', colorScheme: 'dark' } },
  },
]
const validatedOfKind = 20
const visitedOfKind = 2
const slowFonts = 150 // milliseconds: more than a browser waits for a font, so that words are painted before it is there

/** Pages to work with, which take more script than reading does. */
const tools = new Set(['search', 'kept', 'brief/*'])

/** What a check found. */
export interface SiteCheck {
  /** Pages, their kinds, and links that were followed. */
  pages: number
  kinds: number
  links: number
  /** The heaviest page to read, and the most of scripts, both in bytes. */
  heaviest: { page: number; script: number }
  /** What is wrong, in one line each. */
  faults: string[]
}

/**
 * Holds a built site to its promises: valid HTML, no broken link or fragment, and, in Chromium on a phone and on a desk, its budgets,
 * no request to another host, no layout shift, nothing against the content policy, nothing that axe finds in light, dark or
 * forced colours. Of large sites some pages of each kind are looked at, the largest among them; links are all followed.
 * Without a browser it is HTML and links alone.
 */
export async function checkSite(
  out: string,
  { base, site, browser }: { base: string; site: string | undefined; browser: Browser | null },
): Promise<SiteCheck> {
  const pages = await listPages(out)
  const host = await hostSite(out, base, { slowFonts })
  try {
    const invalid = await checkHtml(samplePages(pages, validatedOfKind))
    const { checked, faults: broken } = await checkLinks(host.home, site)
    const check: SiteCheck = {
      pages: pages.length,
      kinds: new Set(pages.map(({ kind }) => kind)).size,
      links: checked,
      heaviest: { page: 0, script: 0 },
      faults: [...invalid, ...broken],
    }
    if (browser === null) return check
    for (const page of samplePages(pages, visitedOfKind)) {
      for (const look of looks) {
        const visit = await visitPage(browser, host, page.address, look)
        check.faults.push(...judge(page, visit).map((fault) => `${page.address || 'home'}: ${fault}`))
        if (!isRead(page)) continue
        check.heaviest.page = Math.max(check.heaviest.page, visit.bytes.page)
        check.heaviest.script = Math.max(check.heaviest.script, visit.bytes.script)
      }
    }
    return check
  } finally {
    await host.close()
  }
}

/** Where one reads an insight, and not a list, older ones by page among them, or a tool. */
function isRead({ kind }: BuiltPage): boolean {
  return /^insights(?:\/[^/]+){3}$/.test(kind)
}

function judge(page: BuiltPage, visit: Visit): string[] {
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`
  return [
    ...(isRead(page) && visit.bytes.page > budget.page ? [`HTML and CSS are ${kib(visit.bytes.page)}, more than ${kib(budget.page)}`] : []),
    ...(!tools.has(page.kind) && visit.bytes.script > budget.script
      ? [`scripts are ${kib(visit.bytes.script)}, more than ${kib(budget.script)}`]
      : []),
    ...visit.foreign.map((address) => `asks another host for ${address}`),
    ...(visit.shift > 0 ? [`what is read moves: layout shift ${visit.shift.toFixed(4)}`] : []),
    ...visit.faults,
    ...visit.complaints.map((text) => `the browser complains: ${text}`),
    ...(visit.fonts > budget.fonts ? [`loads ${visit.fonts} font files`] : []),
  ]
}
