import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'astro/zod'
import { close } from 'pagefind'
import { listFolder, readTextFile, writeTextFile } from '../publish/file.ts'
import { listFiles } from './files.ts'
import { indexVolume, writeEngine } from './search-volume.ts'

/** What the index needs to know of the site's `search/choices.json`. */
const choicesSchema = z.object({ volumes: z.array(z.object({ path: z.string(), language: z.string(), tag: z.string() })) })

/** By the name of a part: what it was made from, and how many files it has. */
const madeSchema = z.record(z.string(), z.object({ tag: z.string(), files: z.number() }))
type Made = z.infer<typeof madeSchema>

/** Holds what the index is made from, by volume. */
export const recordsFolder = 'search-records'

/** Where the index is made. */
export interface SearchPlaces {
  /** Folder of the site: `search/choices.json` names the volumes. */
  site: string
  /** Folder in which `search-records/` holds their records. */
  records: string
  /** Folder that the index stands in from one build to the next. */
  out: string
  /** Folder, on the same disk, that remembers what stands in `out`; when it is lost, the index is made anew. */
  cache: string
}

/** A folder of the index: the engine of a language, or a volume. */
interface Part {
  /** `en/engine`, `en/2026-01-12`. */
  name: string
  /** Changes with what it is made from. */
  tag: string
  write(folder: string): Promise<void>
}

/**
 * Makes the search index of a site: an engine for each language and the volumes that it reads. A part that holds what it held is
 * neither made again nor touched. Gives the names of those that were made.
 */
export async function indexSearch({ site, records, out, cache }: SearchPlaces): Promise<string[]> {
  const parts = await selectParts({ site, records })
  const memory = path.join(cache, 'made.json')
  const made = await readMade(memory)
  const changed = parts.filter(({ name, tag }) => made[name]?.tag !== tag || made[name].files !== listFiles(path.join(out, name)).length)
  for (const { name, tag, write } of changed) {
    const fresh = path.join(cache, 'fresh')
    await rm(fresh, { recursive: true, force: true })
    await write(fresh)
    made[name] = { tag: '', files: 0 } // until all is in its place
    await writeTextFile(memory, JSON.stringify(made))
    made[name] = { tag, files: await layOver(fresh, path.join(out, name)) }
    await writeTextFile(memory, JSON.stringify(made))
  }
  if (changed.length > 0) await close()
  await removeOthers(out, new Set(parts.map(({ name }) => name)))
  return changed.map(({ name }) => name)
}

/** Takes the records out of what was rendered: they are not published. */
export async function removeRecords(records: string): Promise<void> {
  await rm(path.join(records, recordsFolder), { recursive: true, force: true })
}

async function selectParts({ site, records }: Pick<SearchPlaces, 'site' | 'records'>): Promise<Part[]> {
  const { volumes } = choicesSchema.parse(JSON.parse(await readFile(path.join(site, 'search/choices.json'), 'utf8')))
  const way = await digestOfWay()
  const engines = [...new Set(volumes.map(({ language }) => language))].map((language) => ({
    name: `${language}/engine`,
    tag: way,
    write: (folder: string) => writeEngine({ language, folder }),
  }))
  const parts = volumes.map(({ path: name, language, tag }) => ({
    name,
    tag: `${tag} ${way}`,
    write: async (folder: string) =>
      indexVolume(await readFile(path.join(records, recordsFolder, `${name}.json`), 'utf8'), { language, folder }),
  }))
  return [...engines, ...parts]
}

/** Digest of what makes another index of the same records: the version of Pagefind, and how it is used. */
async function digestOfWay(): Promise<string> {
  const files = ['../../node_modules/pagefind/package.json', 'search-volume.ts'].map((file) => path.join(import.meta.dirname, file))
  const hash = createHash('sha256')
  for (const file of files) hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 12)
}

/** What was made; nothing where the memory is lost or broken, so that all is made anew. */
async function readMade(file: string): Promise<Made> {
  try {
    return madeSchema.parse(JSON.parse((await readTextFile(file)) ?? '{}'))
  } catch {
    return {}
  }
}

/**
 * Makes a folder hold the files of another, and gives their number. Pagefind names its data by what they hold, so those that are
 * there already stay untouched; the entry, which names the others, comes last.
 */
async function layOver(from: string, to: string): Promise<number> {
  const wanted = new Set(listFiles(from))
  const present = new Set(listFiles(to))
  const isEntry = (name: string) => name === 'pagefind-entry.json'
  const missing = [...wanted].filter((name) => !present.has(name) || !/\.pf_\w+$/.test(name))
  for (const folder of new Set(missing.map((name) => path.dirname(name)))) await mkdir(path.join(to, folder), { recursive: true })
  for (const name of missing.sort((a, b) => Number(isEntry(a)) - Number(isEntry(b))))
    await rename(path.join(from, name), path.join(to, name))
  for (const name of present.difference(wanted)) await rm(path.join(to, name))
  return wanted.size
}

/** Removes the parts that are no longer wanted. */
async function removeOthers(out: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const language of await listFolder(out)) {
    const names = await listFolder(path.join(out, language))
    const others = names.filter((name) => !wanted.has(`${language}/${name}`)).map((name) => path.join(language, name))
    for (const other of others.length === names.length ? [language] : others)
      await rm(path.join(out, other), { recursive: true, force: true })
  }
}
