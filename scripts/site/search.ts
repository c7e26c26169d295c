import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'astro/zod'
import { close } from 'pagefind'
import { listFolder, writeTextFile } from '../publish/file.ts'
import { listFiles, sameFile } from './files.ts'
import type { SearchMemory, SearchPlaces } from './search-memory.ts'
import { indexVolume, writeEngine } from './search-volume.ts'

/** What the site tells of the volumes of its index. */
const volumesSchema = z.array(z.object({ path: z.string(), language: z.string(), digest: z.string(), tag: z.string() }))

/** Holds what the index is made from: `volumes.json`, and the records of those volumes that the site was not told to know. */
export const recordsFolder = 'search-records'

/** A folder of the index: the engine of a language, or a volume. */
interface Part {
  /** `en/engine`, `en/2026-01-12`. */
  name: string
  tag: string
  digest: string
  write(folder: string): Promise<void>
}

/**
 * Makes the search index of a site from what stands in `search-records/` of a folder: an engine for each language and the volumes that it
 * reads. A part that holds what it held is neither made again nor touched. Gives the names of those that were made.
 */
export async function indexSearch(records: string, { out, cache }: SearchPlaces, memory: SearchMemory): Promise<string[]> {
  const parts = await selectParts(path.join(records, recordsFolder))
  const changed = parts.filter(({ name, tag }) => memory.parts.get(name)?.tag !== tag)
  for (const { name, tag, digest, write } of changed) {
    const fresh = path.join(cache, 'fresh')
    await rm(fresh, { recursive: true, force: true })
    await write(fresh)
    memory.parts.delete(name)
    await memory.save()
    memory.parts.set(name, { tag, digest, files: await layOver(fresh, path.join(out, name)) })
    await memory.save()
  }
  if (changed.length > 0) await close()
  await removeOthers(out, new Set(parts.map(({ name }) => name)))
  keepOnly(memory, parts)
  await memory.save()
  return changed.map(({ name }) => name)
}

/**
 * Leaves word of what the site told of volumes, in a build that makes no index of it: the next such build, under the same key, need not tell
 * their records again.
 */
export async function noteVolumes(records: string, { known }: SearchPlaces): Promise<void> {
  const volumes = await readVolumes(path.join(records, recordsFolder))
  await writeTextFile(known, JSON.stringify(Object.fromEntries(volumes.map(({ path: name, digest, tag }) => [name, { digest, tag }]))))
}

/** Takes the records out of what was rendered: they are not published. */
export async function removeRecords(records: string): Promise<void> {
  await rm(path.join(records, recordsFolder), { recursive: true, force: true })
}

async function readVolumes(records: string): Promise<z.infer<typeof volumesSchema>> {
  return volumesSchema.parse(JSON.parse(await readFile(path.join(records, 'volumes.json'), 'utf8')))
}

async function selectParts(records: string): Promise<Part[]> {
  const volumes = await readVolumes(records)
  const engines = [...new Set(volumes.map(({ language }) => language))].map((language) => ({
    name: `${language}/engine`,
    ...{ tag: 'engine', digest: '' },
    write: (folder: string) => writeEngine({ language, folder }),
  }))
  const parts = volumes.map(({ path: name, language, digest, tag }) => ({
    name,
    ...{ tag, digest },
    write: async (folder: string) => indexVolume(await readFile(path.join(records, `${name}.json`), 'utf8'), { language, folder }),
  }))
  return [...engines, ...parts]
}

/** Forgets parts that are no more, and takes the digests of those that stay: the same records may have been told from other content. */
function keepOnly({ parts }: SearchMemory, wanted: readonly Part[]): void {
  const digests = new Map(wanted.map(({ name, digest }) => [name, digest]))
  for (const [name, part] of parts) {
    const digest = digests.get(name)
    if (digest === undefined) parts.delete(name)
    else parts.set(name, { ...part, digest })
  }
}

/**
 * Makes a folder hold the files of another, and gives their number. Those that are there already, the same to the byte, stay untouched; the
 * entry, which names the others, comes last.
 */
async function layOver(from: string, to: string): Promise<number> {
  const wanted = new Set(listFiles(from))
  const present = new Set(listFiles(to))
  const isEntry = (name: string) => name === 'pagefind-entry.json'
  const missing = [...wanted].filter((name) => !sameFile(path.join(from, name), path.join(to, name)))
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
