import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'astro/zod'
import type { Env } from '../env.ts'
import { writeTextFile } from '../publish/file.ts'
import { buildSite } from '../site/build.ts'
import { indexSearch, removeRecords } from '../site/search.ts'
import { openSearchMemory } from '../site/search-memory.ts'
import { astroCache, stageFolder } from '../site/stage.ts'
import { writeArchive } from './archive.ts'
import { makeSearchArchive, type SearchArchive } from './search-archive.ts'
import { type FirstSearch, measureFirstSearch, type Query } from './search-browser.ts'

const run = promisify(execFile)
const root = path.join(import.meta.dirname, '../..')
const runs = 3
const perDay = 40

/** What searching an archive costs. */
export interface SearchBench {
  insights: number
  /** Seconds to select and index everything, and with one more day of 40 insights; how many parts of the index that made. */
  cold: { seconds: number; parts: number }
  daily: { seconds: number; parts: number }
  first: FirstSearch[]
}

/** Measures search at 1,000, 10,000 and `n` insights, prints the tables, and writes them beside the caches as Markdown. */
export async function runSearchBench({ n, json }: { n: number; json: string | undefined }, env: Env): Promise<void> {
  const benches = await benchSearch([...[1_000, 10_000].filter((size) => size < n), n], env)
  const lines = renderSearchBench(benches)
  for (const line of lines) console.log(line)
  const file = path.join('.cache/bench', `search-${n}.md`)
  await writeTextFile(file, `${lines.join('\n')}\n`)
  console.log(`Written to ${file}`)
  if (json) await writeTextFile(json, `${JSON.stringify({ search: benches }, null, 2)}\n`)
}

/**
 * Indexes archives of invented words, adds a day, and searches each as a reader does for the first time. The pages around the search
 * are those of a small site: only the index grows.
 */
async function benchSearch(sizes: readonly number[], env: Env): Promise<SearchBench[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'earmark-search-'))
  const [content, site] = [path.join(folder, 'content'), path.join(folder, 'site')]
  try {
    writeArchive(content, { insights: perDay, shows: 3 })
    await buildSite(content, { ...env, EARMARK_OUT: site, SITE_URL: undefined, BASE_PATH: undefined })
    const benches: SearchBench[] = []
    for (const insights of sizes) {
      const cache = path.join(folder, `made-${insights}`)
      const places = { out: path.join(site, 'pagefind'), cache, known: path.join(cache, 'known.json') }
      await rm(places.out, { recursive: true, force: true })
      const index = async (archive: SearchArchive) => {
        const started = performance.now()
        const memory = await openSearchMemory(places, '')
        const opened = performance.now()
        const selecting = await select(archive, { folder, site, known: places.known })
        const selected = performance.now()
        const made = await indexSearch(site, places, memory)
        return { seconds: selecting + (opened - started + performance.now() - selected) / 1000, parts: made.length }
      }
      const cold = await index(makeSearchArchive(insights))
      const grown = makeSearchArchive(insights, perDay)
      const daily = await index(grown)
      const first = await measureFirstSearch(site, chooseQueries(grown.sample), { runs, chrome: env.CHROME_PATH })
      benches.push({ insights, cold, daily, first })
    }
    return benches
  } finally {
    const leftovers = [folder, stageFolder({ root, content, out: site }), astroCache({ root, content })]
    for (const place of leftovers) await rm(place, { recursive: true, force: true })
  }
}

/** The figures as tables in Markdown. */
function renderSearchBench(benches: readonly SearchBench[]): string[] {
  const builds = benches.map(({ insights, cold, daily }) => [
    insights,
    cold.seconds.toFixed(1),
    cold.parts,
    daily.seconds.toFixed(1),
    daily.parts,
  ])
  const searches = benches.flatMap(({ insights, first }) =>
    first.map(({ query, found, kilobytes, requests, openMs, answerMs, againMs }) => [
      insights,
      query,
      found,
      kilobytes.toFixed(0),
      requests,
      ...[openMs, answerMs, againMs].map((ms) => ms.toFixed(0)),
    ]),
  )
  return [
    ...table(['insights', 'index, cold s', 'parts', 'index, daily s', 'parts'], builds),
    '',
    ...table(['insights', 'first search', 'found', 'KB', 'requests', 'open ms', 'answer ms', 'next answer ms'], searches),
  ]
}

/** Leaves in the site what the index is made from; gives the seconds that it took to select it. */
async function select(archive: SearchArchive, { folder, site, known }: { folder: string; site: string; known: string }): Promise<number> {
  await removeRecords(site)
  const files = path.join(folder, 'files.json')
  await writeFile(files, JSON.stringify(archive))
  const { stdout } = await run(process.execPath, [path.join(root, 'src/data/search-write.ts'), files, site, known])
  return z.object({ seconds: z.number() }).parse(JSON.parse(stdout)).seconds
}

/** Words of a sample insight, which find it; a word that many have, which with its filters is found far back; and one that none has. */
function chooseQueries({ words, show, topic, person, year }: SearchArchive['sample']): Query[] {
  const [long = '', next = '', last = ''] = words
  return [
    { name: 'a rare word', words: long, filters: {} },
    { name: 'a common word', words: 'about', filters: {} },
    { name: 'three words', words: `${long} ${next} ${last}`, filters: {} },
    { name: 'a common word; show, topic, year', words: 'about', filters: { show, topic, year } },
    { name: 'a common word; show, topic, year, by date', words: 'about', filters: { show, topic, year, sort: 'date' } },
    { name: 'its shortest word; show, topic, year', words: words.at(-1) ?? '', filters: { show, topic, year } },
    { name: 'a common word; person', words: 'about', filters: { person } },
    { name: 'a rare word; show, topic, person, year', words: long, filters: { show, topic, year, person } },
    { name: 'a word of no insight', words: 'zyzzyva', filters: {} },
  ]
}

function table(head: string[], rows: (string | number)[][]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}
