// What a page more costs, in the time of a fixed work, so that machines and their load do not count: prints it as JSON.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readEnv } from '../env.ts'
import { buildSite } from '../site/build.ts'
import { astroCache, stageFolder } from '../site/stage.ts'
import { writeArchive } from './archive.ts'
import { dice, paragraph } from './words.ts'

const root = path.join(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'earmark-step-'))
const [content, out] = ['content', 'out'].map((name) => path.join(folder, name)) as [string, string]
const [small, large] = [80, 480]

try {
  writeArchive(content, { insights: small, shows: 5 })
  await buildCold() // the first build loads and warms what all builds use
  const works = [work()]
  const less = await buildCold()
  writeArchive(content, { from: small, insights: large, shows: 5 })
  const more = await buildCold()
  works.push(work())
  const again = await build()
  works.push(work())
  const unit = works.toSorted((a, b) => a - b)[1] ?? 1
  const each = (more.cpu - less.cpu) / (more.pages - less.pages)
  console.log(
    JSON.stringify({ pageInWorks: each / unit, againInWorks: again.cpu / unit, againRendered: again.rendered, pages: more.pages }),
  )
} finally {
  forget()
  rmSync(folder, { recursive: true, force: true })
}

function buildCold() {
  forget()
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
