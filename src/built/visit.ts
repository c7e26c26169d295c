import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startBrowser, visitorOf } from './browser.ts'
import { type Built, buildCopy } from './build.ts'
import { type Served, serveBuilt } from './serve.ts'

const setUpMs = 120_000 // a build and the start of a browser, on a busy machine

/** What the tests of a file visit. */
export interface Site {
  /** Address of the home page, with a slash at its end. */
  readonly home: string
  /** Path of the site on its host. */
  base: string
  /** Absolute path of the built files. */
  readonly out: string
  /** Opens a page of its own for a test, and collects what the browser complains of. */
  visit: ReturnType<typeof visitorOf>
}

/** Has the site built and served, and a browser started, before the tests of a file; all of it ends behind them. `change` may alter the content first. */
export function openSite({ change }: { change?: (content: string) => Promise<void> } = {}): Site {
  const base = '/a-book/'
  let built: Built | undefined
  let served: Served | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await startBrowser()
    built = await buildCopy({ base, ...(change && { change }) })
    served = await serveBuilt(built.out, base)
  }, setUpMs)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    await built?.remove()
  })
  return {
    base,
    get home() {
      return ready(served).home
    },
    get out() {
      return ready(built).out
    },
    visit: visitorOf(() => ready(browser)),
  }
}

function ready<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('The site is there for tests alone, not while they are listed')
  return part
}
