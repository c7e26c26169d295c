import { benchArchive, renderArchiveBench } from './bench/archive-index.ts'
import { runBuildBench } from './bench/build-command.ts'
import { benchCollect } from './bench/collect.ts'
import { benchFeedParsers } from './bench/feed-parsers.ts'
import { benchMail, renderMailBench } from './bench/mail.ts'
import { renderPersonalBench } from './bench/personal.ts'
import { runRelatedBench } from './bench/related.ts'
import { runSearchBench } from './bench/search.ts'
import { readCount, readFlags, runCommand } from './command.ts'
import { writeTextFile } from './publish/file.ts'
import { UserError } from './user-error.ts'

const help = `npm run bench -- collect [flags]     how long a run takes over many local feeds

  --feeds N        feeds (200)

npm run bench -- archive [flags]     how long it takes to hold what is new against all that was published

  --n N            insights published, beside a tenth of them (50000)

npm run bench -- build [flags]     how long the site takes to build, all of it and a day later

  --n N            insights (10000)
  --rounds N       times that each is measured; medians are given (3)
  --peers          beside Hugo, which must be installed, over the same pages; fails where it does not write the same files
  --search         a day with its search index as well, beside Hugo with Pagefind's own index
  --growth         at a tenth and a third of N as well, to see what one page more costs

npm run bench -- related [flags]     how long related insights take to find, all of them and a day later

  --n N            insights, beside a tenth and a fifth of them (50000)
  --rounds N       times that each is measured; medians are given (3)

npm run bench -- search [flags]      what a reader's first search loads and takes, and what indexing costs

  --n N            insights of the largest archive, beside 1000 and 10000 (50000)

npm run bench -- mail [flags]        how fast briefs are sent, to a mail server on this machine

  --n N            subscribers, beside a tenth of them (10000)

npm run bench -- personal            what a reader's own brief loads, and how long it takes to rank

  --json FILE      write the figures, for machines

EARMARK_CORPUS names a folder of real feeds (feeds-real/) to time the reader of feeds on, beside other readers.`

await runCommand(async (words, env) => {
  const texts = { feeds: { type: 'string' }, n: { type: 'string' }, rounds: { type: 'string' }, json: { type: 'string' } } as const
  const { values, positionals } = readFlags(
    words,
    { ...texts, peers: { type: 'boolean' }, search: { type: 'boolean' }, growth: { type: 'boolean' } },
    help,
  )
  if (values.help) return console.log(help)
  if (positionals[0] === 'archive') {
    const insights = readCount('n', values.n, 1) ?? 50_000
    const benches = [await benchArchive(Math.max(1, Math.round(insights / 10))), await benchArchive(insights)]
    for (const line of renderArchiveBench(benches)) console.log(line)
    if (values.json) await writeTextFile(values.json, `${JSON.stringify({ archive: benches }, null, 2)}\n`)
    return
  }
  if (positionals[0] === 'build') {
    const counts = { n: readCount('n', values.n, 40) ?? 10_000, rounds: readCount('rounds', values.rounds, 1) ?? 3 }
    return runBuildBench({
      ...counts,
      peers: values.peers ?? false,
      search: values.search ?? false,
      growth: values.growth ?? false,
      json: values.json,
    })
  }
  if (positionals[0] === 'related') {
    const counts = { insights: readCount('n', values.n, 1) ?? 50_000, rounds: readCount('rounds', values.rounds, 1) ?? 3 }
    return runRelatedBench({ ...counts, json: values.json }, env)
  }
  if (positionals[0] === 'mail') {
    const n = readCount('n', values.n, 1) ?? 10_000
    const benches = [await benchMail(Math.max(1, Math.round(n / 10))), await benchMail(n)]
    if (values.json) await writeTextFile(values.json, `${JSON.stringify({ mail: benches }, null, 2)}\n`)
    return console.log(renderMailBench(benches).join('\n'))
  }
  if (positionals[0] === 'personal') return console.log(renderPersonalBench([100, 1400]).join('\n'))
  if (positionals[0] === 'search') {
    return runSearchBench({ n: readCount('n', values.n, 40) ?? 50_000, json: values.json }, env)
  }
  if (positionals[0] !== 'collect') throw new UserError(help)
  const feeds = readCount('feeds', values.feeds, 1) ?? 200
  const small = await benchCollect(Math.max(1, Math.round(feeds / 4)))
  const large = await benchCollect(feeds)
  console.log('| feeds of 100 episodes | run | wall s | CPU s | peak MiB | CPU ms for one |')
  console.log('|---|---|---|---|---|---|')
  for (const bench of [small, large]) {
    const row = (name: string, { wallSeconds, cpuSeconds, peakMiB }: typeof bench.news, each: number) =>
      console.log(
        `| ${bench.feeds} | ${name} | ${wallSeconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${peakMiB.toFixed(0)} | ${each.toFixed(1)} |`,
      )
    row('nothing new', bench.noNews, bench.noNewsMsPerFeed)
    row('one new hour of talk in each', bench.news, bench.newsMsPerEpisode)
  }
  console.log(`Peak memory at ${large.feeds} feeds over that at ${small.feeds}: ${(large.news.peakMiB / small.news.peakMiB).toFixed(2)}`)
  const parsers = await benchFeedParsers(env.EARMARK_CORPUS)
  for (const line of parsers.lines) console.log(line)
  if (values.json) await writeTextFile(values.json, `${JSON.stringify({ collect: [small, large], parsers: parsers.figures }, null, 2)}\n`)
})
