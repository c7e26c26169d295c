import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../user-error.ts'
import { readArchivedInsights } from './links/archive.ts'
import { drawLinks } from './links/draw.ts'
import { type Key, keySchema } from './links/key.ts'
import { type Reader, readMarks } from './links/marks.ts'
import { renderLinks } from './links/sheet.ts'
import { judgeLinks, type LinkVerdict } from './links/verdict.ts'

const perSheet = 10 // insights with their links, which one reader reads in one go

/** Writes sheets of links into `folder`, ours and plain TF-IDF's in hidden order, and the key to a file elsewhere; gives the sheets' names. */
export async function writeRelatedSheets(
  folder: string,
  { content, insights, seed, keyFile }: { content: string; insights: number; seed: number; keyFile: string },
): Promise<string[]> {
  const archive = await readArchivedInsights(content)
  const key = drawLinks(archive, { insights, perSheet, seed })
  if (key.links.length === 0) throw new UserError(`${content}: has no two insights to relate. Run "npm run collect" first.`)
  const byId = new Map(archive.map((insight) => [insight.id, insight]))
  mkdirSync(folder, { recursive: true })
  mkdirSync(path.dirname(keyFile), { recursive: true })
  writeFileSync(keyFile, `${JSON.stringify(key, null, 2)}\n`)
  return [...new Set(key.links.map(({ sheet }) => sheet))].map((sheet) => {
    const name = `related-${sheet}.md`
    writeFileSync(path.join(folder, name), renderLinks(sheet, key.links, byId))
    return name
  })
}

/** What the marks in a folder say (links/marks.ts), by the key. */
export function scoreRelatedSheets(folder: string, keyFile: string): LinkVerdict {
  const key = readKey(keyFile)
  const readers = readFolder(folder)
  const known = new Set(key.links.map(({ number }) => number))
  for (const { name, marks } of readers) {
    const stray = [...marks.keys()].find((number) => !known.has(number))
    if (stray !== undefined)
      throw new UserError(`${folder}: ${name || 'a sheet'} has a score for link ${stray}, which ${keyFile} does not know.`)
  }
  if (readers.length === 0) throw new UserError(`${folder}: no link has a score yet. Write 0, 1 or 2 after each "Score:".`)
  return judgeLinks(key, readers)
}

/** Where the key of a folder's sheets stands if nobody says otherwise: beside the folder, which readers get. */
export function keyBeside(folder: string): string {
  return `${path.resolve(folder)}-key.json`
}

function readKey(file: string): Key {
  try {
    return keySchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new UserError(`${file}: is not the key that --links wrote; name it with --key.`, { cause })
  }
}

function readFolder(folder: string): Reader[] {
  try {
    const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name))
    return readMarks(names.sort().map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })))
  } catch (error) {
    throw error instanceof Error ? new UserError(error.message, { cause: error }) : error
  }
}
