import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import type { BuildBench, Run } from './build.ts'
import { renderFiles } from './files-by-kind.ts'

/** What machines and outsiders read: medians in seconds; `null` where Hugo was not asked. */
export interface BuildFigures {
  n: number
  pages: number
  commit: string
  coldSeconds: number
  dailySeconds: number
  hugoSeconds: number | null
  coldPerHugo: number | null
  dailyPerHugo: number | null
  peakMiB: { cold: number | null; daily: number | null; hugo: number | null }
  /** What each wrote, by kind; empty where Hugo was not asked. */
  files: BuildBench['files']
  /** With the search index: a day, and Hugo with Pagefind; `null` where it was not asked. */
  search: { dailySeconds: number; hugoSeconds: number; dailyPerHugo: number } | null
}

/** The middle of each kind of build. */
export function summarise(bench: BuildBench): BuildFigures {
  const [cold, daily, hugo] = [bench.cold, bench.daily, bench.hugo].map((runs) => median(runs.map(({ seconds }) => seconds)))
  const peak = (runs: Run[]) => median(runs.flatMap(({ peakMiB }) => peakMiB ?? []))
  const share = (seconds: number | null | undefined) => (seconds && hugo ? round(seconds / hugo) : null)
  return {
    n: bench.n,
    pages: bench.pages,
    commit: commitName(),
    coldSeconds: round(cold ?? 0),
    dailySeconds: round(daily ?? 0),
    hugoSeconds: hugo == null ? null : round(hugo),
    coldPerHugo: share(cold),
    dailyPerHugo: share(daily),
    peakMiB: { cold: peak(bench.cold), daily: peak(bench.daily), hugo: peak(bench.hugo) },
    files: bench.files,
    search: summariseSearch(bench),
  }
}

function summariseSearch({ searched }: BuildBench): BuildFigures['search'] {
  const daily = median(searched.daily.map(({ seconds }) => seconds))
  const hugo = median(searched.hugo.map(({ site, index }) => site.seconds + index.seconds))
  return daily === null || hugo === null
    ? null
    : { dailySeconds: round(daily), hugoSeconds: round(hugo), dailyPerHugo: round(daily / hugo) }
}

/** A table that a person compares, in Markdown. */
export function renderBuildBench(benches: BuildBench[]): string[] {
  const { commit } = summarise(benches[0] as BuildBench)
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  return [
    `Builds at ${commit}, on ${machine}. Wall seconds from the start of the process to its end, median (least to most); without search.`,
    'Hugo writes the same files from the same Markdown (scripts/bench/hugo). Related insights, charts and tallies are given to it.',
    '',
    '| insights | build | pages rendered | seconds | CPU seconds | × Hugo | ms of CPU per page | peak MiB |',
    '|---|---|---|---|---|---|---|---|',
    ...benches.flatMap((bench) => {
      const hugo = median(bench.hugo.map(({ seconds }) => seconds))
      const rows: [string, Run[]][] = [
        ['cold', bench.cold],
        ['daily', bench.daily],
        ['Hugo', bench.hugo],
      ]
      return rows.filter(([, runs]) => runs.length > 0).map(([name, runs]) => renderRow(name, runs, { bench, hugo }))
    }),
    '',
    ...(benches.length > 1 ? [renderGrowth(benches), ''] : []),
    ...benches.flatMap(renderSearched),
    ...benches.slice(-1).flatMap(({ n, files }) => renderFiles(n, files)),
  ]
}

function renderRow(name: string, runs: Run[], { bench, hugo }: { bench: BuildBench; hugo: number | null }): string {
  const seconds = runs.map((run) => run.seconds)
  const middle = median(seconds) ?? 0
  const cpu = median(runs.flatMap(({ cpuSeconds }) => cpuSeconds ?? []))
  const rendered = name === 'Hugo' ? bench.pages : (median(runs.map((run) => run.rendered)) ?? 0)
  const peak = median(runs.flatMap(({ peakMiB }) => peakMiB ?? []))
  const cells = [
    bench.n,
    name,
    rendered,
    `${middle.toFixed(1)} (${Math.min(...seconds).toFixed(1)} to ${Math.max(...seconds).toFixed(1)})`,
    cpu?.toFixed(1) ?? '-',
    hugo === null ? '-' : (middle / hugo).toFixed(2),
    cpu === null ? '-' : ((cpu * 1000) / Math.max(1, rendered)).toFixed(2),
    peak?.toFixed(0) ?? '-',
  ]
  return `| ${cells.join(' | ')} |`
}

/** A day with its search index beside Hugo and Pagefind, where that was asked. */
function renderSearched(bench: BuildBench): string[] {
  const figures = summariseSearch(bench)
  if (figures === null) return []
  const { daily, hugo } = bench.searched
  const rows: [string, Run[]][] = [
    ['a day, `npm run build`', daily],
    ['Hugo', hugo.map(({ site }) => site)],
    ['Pagefind over it', hugo.map(({ index }) => index)],
  ]
  const cells = rows.map(([name, runs]) => {
    const [seconds, cpu, peak] = [
      median(runs.map((run) => run.seconds)),
      median(runs.flatMap(({ cpuSeconds }) => cpuSeconds ?? [])),
      median(runs.flatMap(({ peakMiB }) => peakMiB ?? [])),
    ]
    return `| ${bench.n} | ${name} | ${seconds?.toFixed(1) ?? '-'} | ${cpu?.toFixed(1) ?? '-'} | ${peak?.toFixed(0) ?? '-'} |`
  })
  const ratio = `With the search index, a day takes ${figures.dailyPerHugo.toFixed(2)} × Hugo and Pagefind.`
  return ['| insights | with search | seconds | CPU seconds | peak MiB |', '|---|---|---|---|---|', ...cells, '', ratio, '']
}

/** Seconds of CPU as a power of the number of pages, by least squares over the logarithms: 1 is a constant cost per page. */
function renderGrowth(benches: BuildBench[]): string {
  const points = benches.map((bench) => ({
    x: Math.log(bench.pages),
    y: Math.log(median(bench.cold.map((run) => run.cpuSeconds ?? run.seconds)) ?? 1),
  }))
  const mean = (pick: (point: { x: number; y: number }) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  const slope = mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2)
  return `Cold, CPU time grows as pages to the power of ${slope.toFixed(2)}.`
}

export function commitName(): string {
  try {
    const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes')
  } catch {
    return 'no commit'
  }
}

export function median(numbers: number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
