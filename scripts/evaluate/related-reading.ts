import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'astro/zod'
import { listInsightIds, type PublishedInsight, readInsight } from '../publish/insight.ts'
import { UserError } from '../user-error.ts'
import { createRandom } from './grounding-random.ts'
import { readScores } from './reading/sheet.ts'
import { drawLinks, judgeLinks, type LinkVerdict, linkSchema, renderLinks } from './related-links.ts'

const perSheet = 10 // insights with their links, which one reader reads in one go
const keyFile = 'related-key.json'

/** Writes sheets of links into `folder`, ours and plain TF-IDF's in hidden order, and the key beside them; gives the files' names. */
export async function writeRelatedSheets(
  folder: string,
  { content, insights, seed }: { content: string; insights: number; seed: number },
): Promise<string[]> {
  const ids = await listInsightIds(content)
  const read = await Promise.all(ids.sort().map((id) => readInsight(content, id)))
  const archive = read.filter((insight): insight is PublishedInsight => insight !== null)
  if (archive.length < 2) throw new UserError(`${content}: has no two insights to relate. Run "npm run collect" first.`)
  const key = drawLinks(archive, { insights, perSheet, random: createRandom(seed) })
  const sheets = [...new Set(key.map(({ sheet }) => sheet))]
  mkdirSync(folder, { recursive: true })
  const names = sheets.map((sheet) => `related-${sheet}.md`)
  sheets.forEach((sheet, index) => {
    writeFileSync(path.join(folder, names[index] ?? ''), renderLinks(sheet, key, archive))
  })
  writeFileSync(path.join(folder, keyFile), `${JSON.stringify(key, null, 2)}\n`)
  return [...names, keyFile]
}

/** What the filled-in sheets of a folder say: `related-1.md`, and where several people read it, `related-1.anna.md` and so on. */
export function scoreRelatedSheets(folder: string): LinkVerdict {
  const file = path.join(folder, keyFile)
  const key = z.array(linkSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
  const given = new Map<string, number[]>()
  for (const name of readdirSync(folder).sort()) {
    const sheet = /^related-(\d+)(?:\.[\w-]+)?\.md$/.exec(name)?.[1]
    if (sheet === undefined) continue
    for (const [number, score] of scoresIn(path.join(folder, name))) {
      given.set(`${sheet}/${number}`, [...(given.get(`${sheet}/${number}`) ?? []), score])
    }
  }
  if (given.size === 0) throw new UserError(`${folder}: no sheet has a score yet. Write 0, 1 or 2 after each "Score:".`)
  return judgeLinks(key, given)
}

function scoresIn(file: string): Map<number, number> {
  try {
    return readScores(readFileSync(file, 'utf8'), file)
  } catch (error) {
    throw error instanceof Error ? new UserError(error.message) : error
  }
}
