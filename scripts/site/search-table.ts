import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'astro/zod'
import { decode, encode } from 'cborg'

/** What Pagefind writes before a table. */
const mark = Buffer.from('pagefind_dcd')

/** Its version, its fragments in the order of their numbers, with their words; and where words and filters are. */
const tableSchema = z.tuple([z.string(), z.array(z.tuple([z.string(), z.number()]))]).rest(z.unknown())

/** Gives the fragments in the table of a volume (`pagefind.*.pf_meta`, CBOR) other names. Throws where one has none. */
export async function renameInTable(folder: string, names: ReadonlyMap<string, string>): Promise<void> {
  const file = (await readdir(folder)).find((name) => name.endsWith('.pf_meta'))
  if (file === undefined) throw new Error(`There is no table of an index in ${folder}`)
  const data = gunzipSync(await readFile(path.join(folder, file)))
  const [version, fragments, ...rest] = tableSchema.parse(decode(data.subarray(mark.length)))
  const renamed = fragments.map(([given, words]) => {
    const name = names.get(given)
    if (name === undefined) throw new Error(`The search index lacks the fragment ${given}`)
    return [name, words]
  })
  const table = Buffer.concat([mark, encode([version, renamed, ...rest])])
  await writeFile(path.join(folder, file), gzipSync(table, { level: 9 }))
}
