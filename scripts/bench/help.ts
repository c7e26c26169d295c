export const helpForBench = `npm run bench -- collect [flags]     how long a run takes over many local feeds

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

export const benchFlags = {
  feeds: { type: 'string' },
  n: { type: 'string' },
  rounds: { type: 'string' },
  json: { type: 'string' },
  peers: { type: 'boolean' },
  search: { type: 'boolean' },
  growth: { type: 'boolean' },
} as const

/** What the flags hold, as they were written. */
export interface BenchFlags {
  feeds?: string | undefined
  n?: string | undefined
  rounds?: string | undefined
  json?: string | undefined
  peers?: boolean | undefined
  search?: boolean | undefined
  growth?: boolean | undefined
}
