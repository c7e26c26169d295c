import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'astro/zod'
import { UserError } from '../user-error.ts'
import { mean } from './figures.ts'
import { createRandom } from './grounding-random.ts'
import { drawEntries } from './reading/draw.ts'
import { drawEpisodes } from './reading/episodes.ts'
import { judge, type Scored, type Verdict } from './reading/scores.ts'
import { orderEntries, readScores, renderSheet } from './reading/sheet.ts'

const perSheet = 5 // episodes; some fifty passages, which one reader reads in one go
const picksEach = 5
const keyFile = 'key.json'
const keySchema = z.array(
  z.object({ sheet: z.int(), number: z.int(), episode: z.string(), kind: z.enum(['pick', 'random']), text: z.string() }),
)

/** Writes sheets for readers into `folder`, and beside them the key, which readers do not look at; gives the files' names. */
export async function writeSheets(
  folder: string,
  { transcripts, episodes, seed }: { transcripts: string; episodes: number; seed: number },
): Promise<string[]> {
  const drawn = drawEpisodes(transcripts, episodes, seed)
  if (drawn.length === 0) throw new UserError(`${transcripts}: has no transcript of 2,000 words and more to read picks from.`)
  const entries = await Promise.all(drawn.map((episode, index) => drawEntries(episode, picksEach, seed + index)))
  const batches = Array.from({ length: Math.ceil(entries.length / perSheet) }, (_, index) =>
    entries.slice(index * perSheet, (index + 1) * perSheet).flat(),
  )
  const key = orderEntries(batches, createRandom(seed).below)
  mkdirSync(folder, { recursive: true })
  const names = batches.map((_, index) => `sheet-${index + 1}.md`)
  for (const [index, name] of names.entries()) writeFileSync(path.join(folder, name), renderSheet(index + 1, key))
  writeFileSync(path.join(folder, keyFile), `${JSON.stringify(key, null, 2)}\n`)
  return [...names, keyFile]
}

/** What the filled-in sheets of a folder say: `sheet-1.md`, and where several people read it, `sheet-1.anna.md` and so on. */
export function scoreSheets(folder: string): Verdict & { unread: number; readers: number } {
  const key = keySchema.parse(JSON.parse(readText(path.join(folder, keyFile))))
  const given = new Map<string, number[]>()
  let readers = 0
  for (const name of readdirSync(folder).sort()) {
    const sheet = /^sheet-(\d+)(?:\.[\w-]+)?\.md$/.exec(name)?.[1]
    if (sheet === undefined) continue
    const scores = scoresIn(path.join(folder, name))
    if (scores.size > 0) readers += 1
    for (const [number, score] of scores) given.set(`${sheet}/${number}`, [...(given.get(`${sheet}/${number}`) ?? []), score])
  }
  const scored = key.flatMap((entry): Scored[] => {
    const scores = given.get(`${entry.sheet}/${entry.number}`)
    return scores === undefined ? [] : [{ ...entry, score: mean(scores) }]
  })
  if (scored.length === 0) throw new UserError(`${folder}: no sheet has a score yet. Write 0, 1 or 2 after each "Score:".`)
  return { ...judge(scored), unread: key.length - scored.length, readers }
}

function scoresIn(file: string): Map<number, number> {
  try {
    return readScores(readText(file), file)
  } catch (error) {
    throw error instanceof Error ? new UserError(error.message) : error
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new UserError(`${file}: cannot be read (make sheets with --sheet first).`, { cause })
  }
}
