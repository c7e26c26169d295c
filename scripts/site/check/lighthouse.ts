import lighthouse, { type Result } from 'lighthouse'
import { startBrowser } from './browser.ts'
import { hostSite } from './host.ts'
import { listPages, samplePages } from './pages.ts'

const kinds = ['home', 'insights/*/*/*', 'topics/*', 'search']
const port = 9333
const runs = 3

/** Lighthouse's scores of a page of each kind of a built site, as on a phone, and under them what they lack: line by line as pages are done. */
export async function* scorePages(out: string, { base, chrome }: { base: string; chrome: string | undefined }): AsyncGenerator<string> {
  const pages = samplePages(await listPages(out), 1).filter(({ kind }) => kinds.includes(kind))
  const host = await hostSite(out, base)
  const browser = await startBrowser(chrome, [`--remote-debugging-port=${port}`])
  try {
    for (const { address, kind } of pages) yield* renderScores(kind, await lookAt(host.home + address))
  } finally {
    await browser.close()
    await host.close()
  }
}

function renderScores(kind: string, { categories, audits }: Result): string[] {
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`)
  const lacking = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .flatMap(({ id, weight }) => {
      const audit = audits[id]
      return weight > 0 && audit && audit.score !== null && audit.score < 1 ? [audit] : []
    })
  return [
    `${kind}: ${scores.join(', ')}`,
    ...lacking.map(({ id, score, title, displayValue = '' }) => `  ${id} ${score}: ${title} ${displayValue}`),
  ]
}

/** The run that stands in the middle by performance. */
async function lookAt(address: string): Promise<Result> {
  const results: Result[] = []
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(address, { port, logLevel: 'error', output: 'json' })
    if (result === undefined) throw new Error(`Lighthouse gave nothing for ${address}`)
    results.push(result.lhr)
  }
  const performance = ({ categories }: Result) => categories['performance']?.score ?? 0
  const middle = results.toSorted((a, b) => performance(a) - performance(b))[Math.floor(runs / 2)]
  if (middle === undefined) throw new Error(`Lighthouse did not run for ${address}`)
  return middle
}
