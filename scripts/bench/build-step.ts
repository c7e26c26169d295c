// What a page more costs, in the CPU time of a fixed work, so that machines and their load do not count: prints it as JSON.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readEnv } from '../env.ts'
import { buildSite } from '../site/build.ts'
import { astroCache, stageFolder } from '../site/stage.ts'
import { writeArchive } from './archive.ts'
import { dice, paragraph } from './words.ts'

/** What one round measured: CPU time in works, and pages. */
interface Step {
  pageInWorks: number
  againInWorks: number
  againRendered: number
  pages: number
}

const rounds = 3
const root = path.join(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'earmark-step-'))
const [content, out] = ['content', 'out'].map((name) => path.join(folder, name)) as [string, string]
const [small, large] = [80, 480]

try {
  await buildCold(small) // the first build loads and warms what all builds use
  const steps: Step[] = []
  for (let round = 0; round < rounds; round++) steps.push(await measureStep())
  const middle = (pick: (step: Step) => number) => steps.map(pick).toSorted((a, b) => a - b)[rounds >> 1]
  console.log(
    JSON.stringify({
      pageInWorks: middle(({ pageInWorks }) => pageInWorks),
      againInWorks: middle(({ againInWorks }) => againInWorks),
      againRendered: Math.max(...steps.map(({ againRendered }) => againRendered)),
      pages: steps[0]?.pages,
    }),
  )
} finally {
  forget()
  rmSync(folder, { recursive: true, force: true })
}

/** A few pages, many pages, and those again without news, among works: load that comes and goes meets all of them. */
async function measureStep(): Promise<Step> {
  const works = [work()]
  const less = await buildCold(small)
  works.push(work())
  const more = await buildCold(large)
  works.push(work())
  const again = await build()
  works.push(work())
  const unit = works.reduce((sum, cpu) => sum + cpu, 0) / works.length
  const pageInWorks = (more.cpu - less.cpu) / (more.pages - less.pages) / unit
  return { pageInWorks, againInWorks: again.cpu / unit, againRendered: again.rendered, pages: more.pages }
}

/** Builds an archive of so many insights from nothing; always in one place, since a process builds one content directory. */
async function buildCold(insights: number) {
  forget()
  rmSync(content, { recursive: true, force: true })
  writeArchive(content, { insights, shows: 5 })
  return build()
}

async function build() {
  const before = process.cpuUsage()
  const built = await buildSite(content, { ...readEnv(), EARMARK_OUT: out }, { search: false })
  const { user, system } = process.cpuUsage(before)
  return { ...built, cpu: user + system }
}

/** The fixed work: words imagined, hashed and sorted. Gives its CPU time in microseconds. */
function work(): number {
  const before = process.cpuUsage()
  const texts = Array.from({ length: 4000 }, (_, seed) => paragraph(dice(seed), 60, seed))
  const digests = texts.map((text) => createHash('sha256').update(text).digest('hex'))
  const words = texts.flatMap((text) => text.split(' ')).sort()
  const { user, system } = process.cpuUsage(before)
  if (digests.length + words.length === 0) throw new Error('The work was not done')
  return user + system
}

function forget(): void {
  for (const place of [out, stageFolder({ root, content, out }), astroCache({ root, content })])
    rmSync(place, { recursive: true, force: true })
}
