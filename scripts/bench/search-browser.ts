import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { UserError } from '../user-error.ts'
import { serveWeighed, type WeighingServer } from './search-server.ts'

/** What the first search of a reader costs. */
export interface FirstSearch {
  query: string
  /** Sent from the key that opens the dialog to the first results, texts compressed. */
  kilobytes: number
  requests: number
  /** From the key to the open dialog, and from the last letter to the results, its pause of 120 ms among it. */
  openMs: number
  answerMs: number
  /** The same words once more with another in front: everything but a piece of the index is there. */
  againMs: number
  found: number
}

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run']

/** Opens the search of a built site as a reader does for the first time, with and without filters. Times are medians of `runs`. */
export async function measureFirstSearch(
  site: string,
  queries: readonly Query[],
  { runs, chrome }: { runs: number; chrome: string | undefined },
): Promise<FirstSearch[]> {
  const executablePath = [chrome, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()].find(
    (file) => file && existsSync(file),
  )
  if (executablePath === undefined) throw new UserError('No browser was found: apt-get install chromium, or set CHROME_PATH')
  const browser = await chromium.launch({ executablePath, args: flags })
  const server = await serveWeighed(site)
  try {
    const figures: FirstSearch[] = []
    for (const query of queries) {
      const all: FirstSearch[] = []
      for (let run = 0; run < runs; run++) all.push(await searchOnce(browser, server, query))
      const median = (pick: (one: FirstSearch) => number) => all.map(pick).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
      const [one] = all
      if (one)
        figures.push({ ...one, openMs: median((f) => f.openMs), answerMs: median((f) => f.answerMs), againMs: median((f) => f.againMs) })
    }
    return figures
  } finally {
    await server.close()
    await browser.close()
  }
}

/** Words to search for, and filters by the names of their fields. */
export interface Query {
  name: string
  words: string
  filters: Record<string, string>
}

async function searchOnce(browser: Browser, server: WeighingServer, { name, words, filters }: Query): Promise<FirstSearch> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  try {
    await page.goto(`${server.home}about/`, { waitUntil: 'networkidle' })
    server.weigh()
    const opened = performance.now()
    await page.keyboard.press('/')
    await page.waitForSelector('dialog[open]')
    const openMs = performance.now() - opened
    for (const [field, value] of Object.entries(filters)) await choose(page, field, value)
    await page.waitForTimeout(1000) // what a reader takes to think of words
    const answerMs = await answer(page, words)
    await page.waitForLoadState('networkidle')
    const { requests, bytes } = server.weigh()
    const found = Number((await page.locator('[data-search-status]').textContent())?.replace(/\D.*$/su, '').replace(/\D/g, '') ?? 0)
    const againMs = await answer(page, `${words} more`)
    return { query: name, kilobytes: bytes / 1024, requests, openMs, answerMs, againMs, found }
  } finally {
    await context.close()
  }
}

async function choose(page: Page, field: string, value: string): Promise<void> {
  const filter = page.locator(`dialog [name=${field}]`)
  if (field === 'person')
    await filter.evaluate((input: HTMLInputElement, name) => {
      input.value = name
      input.dispatchEvent(new Event('change', { bubbles: true }))
    }, value)
  else await filter.selectOption(value)
}

/** Milliseconds, on the page's own clock, from the words in the field to the results below. */
async function answer(page: Page, words: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('dialog input[name=q]')
    const results = document.querySelector('dialog [data-search-results]')
    const none = document.querySelector<HTMLElement>('dialog [data-search-none]')
    if (!field || !results || !none) throw new Error('There is no search')
    const started = performance.now()
    const before = results.firstElementChild
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    while ((results.firstElementChild === before || results.firstElementChild === null) && none.hidden) {
      if (performance.now() - started > 20_000) throw new Error('No answer within 20 s')
      await new Promise(requestAnimationFrame)
    }
    return performance.now() - started
  }, words)
}
