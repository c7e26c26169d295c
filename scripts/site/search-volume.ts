import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'astro/zod'
import { createIndex } from 'pagefind'
import { type Fragment, renameFragments } from './search-fragments.ts'
import { renameInTable } from './search-table.ts'

const recordsSchema = z.array(
  z.strictObject({
    url: z.string(),
    content: z.string(),
    language: z.string(),
    meta: z.record(z.string(), z.string()),
    filters: z.record(z.string(), z.array(z.string())),
    published: z.string(),
  }),
)

/** Records that Pagefind is given at once. */
const batchSize = 500
/** The files of a volume that a browser reads through the engine; the rest is the engine itself or a user interface. */
const volumeFiles = /^(?:pagefind-entry\.json|pagefind\..*\.pf_meta|index|filter|fragment)$/
/** The files of an engine: Pagefind's own program for a language, with an index of next to nothing. */
const engineFiles = /^(?:pagefind-entry\.json|pagefind\..*\.pf_meta|pagefind\.js|pagefind-worker\.js|wasm\..*|index|fragment)$/

/**
 * Indexes the records of one volume (JSON, as the site leaves them) into a folder. Pagefind has to be closed afterwards. It is not given their
 * time to sort by: all searches would read that table, and few ask for an order, which `order.json` tells.
 */
export async function indexVolume(records: string, { language, folder }: { language: string; folder: string }): Promise<void> {
  const parsed = recordsSchema.parse(JSON.parse(records))
  const searched = parsed.map(({ published, ...record }) => record)
  await writeIndex(searched, { language, folder, files: volumeFiles })
  const fragments = await renameFragments(path.join(folder, 'fragment'))
  await renameInTable(folder, new Map(fragments.map(({ given, name }) => [given, name])))
  await writeFile(path.join(folder, 'order.json'), JSON.stringify(orderNames(fragments, parsed)))
}

/**
 * Writes Pagefind's program for a language into a folder. Its own index holds one record that no search asks for: volumes are merged into it
 * by the browser as they are wanted, so that none has to be read before it is.
 */
export async function writeEngine({ language, folder }: { language: string; folder: string }): Promise<void> {
  const nothing = { url: '/', content: '0', language, meta: {}, filters: {} }
  await writeIndex([nothing], { language, folder, files: engineFiles })
}

async function writeIndex(
  records: Omit<z.infer<typeof recordsSchema>[number], 'published'>[],
  { language, folder, files }: { language: string; folder: string; files: RegExp },
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`)
  const problems: string[] = []
  for (let from = 0; from < records.length; from += batchSize) {
    const added = await Promise.all(records.slice(from, from + batchSize).map((record) => index.addCustomRecord(record)))
    problems.push(...added.flatMap(({ errors }) => errors))
  }
  const written = await index.writeFiles({ outputPath: folder })
  await index.deleteIndex()
  problems.push(...written.errors)
  if (problems.length > 0) throw new Error(`The search index could not be written: ${problems.slice(0, 3).join('; ')}`)
  for (const name of await readdir(folder)) if (!files.test(name)) await rm(path.join(folder, name), { recursive: true })
}

/** The names of fragments, the newest first; of two of one time, that first which stands later among the records. */
function orderNames(fragments: readonly Fragment[], records: readonly { url: string; published: string }[]): string[] {
  const names = new Map(fragments.map(({ url, name }) => [url, name]))
  const oldestFirst = records.toSorted((a, b) => (a.published < b.published ? -1 : Number(a.published > b.published)))
  return oldestFirst.reverse().flatMap(({ url }) => names.get(url) ?? [])
}
