import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import { bundleFolder, type Sheets } from './app.ts'
import { listFiles, makeFolders } from './files.ts'

/** What goes with the site as Astro bundled it, for builds that render by the same bundle. */
export interface KeptApp {
  sheets: Sheets
  /** The whole address of the site, with a slash at its end. */
  address: string
  /** What Astro wrote beside pages, from its folder: styles, scripts, fonts, the public folder. */
  beside: string[]
}

/** Holds a `KeptApp`, and the checksums of the files of the bundle, by name. */
const factsFile = 'facts'
type Facts = KeptApp & { bundle: Map<string, number> }

/**
 * Keeps the app that stands in the folder that Astro writes into, before pages are rendered by it; other folders beside `folder`, which other code
 * left, are removed.
 */
export function keepApp(fresh: string, folder: string, { sheets, address }: Pick<KeptApp, 'sheets' | 'address'>): void {
  rmSync(path.dirname(folder), { recursive: true, force: true })
  const bundle = path.join(fresh, bundleFolder)
  const facts: Facts = { sheets, address, beside: listFiles(fresh, bundleFolder), bundle: sumsIn(bundle) }
  link(facts.bundle.keys(), bundle, path.join(`${folder}.new`, bundleFolder))
  writeFileSync(path.join(`${folder}.new`, factsFile), serialize(facts))
  renameSync(`${folder}.new`, folder)
}

/** Lays the app that was kept in `folder` into a fresh folder, as Astro would; `null` where there is none, or its bundle is not what it was. */
export function layOutApp(folder: string, fresh: string): KeptApp | null {
  try {
    const facts: Facts = deserialize(readFileSync(path.join(folder, factsFile)))
    const bundle = path.join(folder, bundleFolder)
    const sums = sumsIn(bundle)
    if (sums.size !== facts.bundle.size || sums.entries().some(([name, sum]) => facts.bundle.get(name) !== sum)) return null
    link(sums.keys(), bundle, path.join(fresh, bundleFolder))
    return facts
  } catch {
    return null // lost or broken: Astro bundles it again
  }
}

/** CRC-32 of each file of a folder, by name: bytes may change where size and time do not, on a failing disk. */
function sumsIn(folder: string): Map<string, number> {
  return new Map(listFiles(folder).map((name) => [name, crc32(readFileSync(path.join(folder, name)))]))
}

function link(names: Iterable<string>, from: string, to: string): void {
  const files = [...names]
  mkdirSync(to, { recursive: true })
  makeFolders(files, to)
  for (const name of files) linkSync(path.join(from, name), path.join(to, name))
}
