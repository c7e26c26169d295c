import { createHash } from 'node:crypto'
import { readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'astro/zod'

/** Letters of a digest that tell most of a volume apart. */
const fewest = 4
const digestLength = 64
/** What Pagefind writes before the text of a fragment. */
const mark = 'pagefind_dcd'

const fragmentSchema = z.object({ url: z.string() })

/** A record as a volume keeps it, to be read when it is shown. */
export interface Fragment {
  /** The address of what it tells of. */
  url: string
  /** Its name as Pagefind gave it, after what it holds. */
  given: string
  /** Its name as it is called now, after its address. */
  name: string
}

/**
 * Calls the fragments in a folder by digests of their addresses, as short as tell them apart: the table of a volume, which every search reads
 * whole, lists them all. Of a page that changes, a browser then keeps the old text for as long as it keeps that of the page.
 */
export async function renameFragments(folder: string): Promise<Fragment[]> {
  const read: { url: string; given: string }[] = []
  for (const file of await readdir(folder)) {
    const text = gunzipSync(await readFile(path.join(folder, file))).toString()
    const { url } = fragmentSchema.parse(JSON.parse(text.slice(mark.length)))
    read.push({ url, given: path.parse(file).name })
  }
  const names = nameApart(read.map(({ url }) => url))
  const fragments = read.map(({ url, given }, place) => ({ url, given, name: names[place] ?? given }))
  for (const { given, name } of fragments) await rename(path.join(folder, `${given}.pf_fragment`), path.join(folder, `${name}.pf_fragment`))
  return fragments
}

/** Short names for texts: beginnings of their digests, each as long as tells it apart. Throws where two texts are the same. */
export function nameApart(texts: readonly string[]): string[] {
  const digests = texts.map((text) => createHash('sha256').update(text).digest('hex'))
  const lengthen = (names: string[], length: number): string[] => {
    const alike = Map.groupBy(names, (name) => name)
    if (alike.size === names.length) return names
    if (length > digestLength) throw new Error('Two records of the search index have one address')
    const longer = digests.map((digest, place) => {
      const name = names[place] ?? ''
      return alike.get(name)?.length === 1 ? name : digest.slice(0, length)
    })
    return lengthen(longer, length + 1)
  }
  return lengthen(
    digests.map((digest) => digest.slice(0, fewest)),
    fewest + 1,
  )
}
