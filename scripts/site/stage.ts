import { createHash } from 'node:crypto'
import { renameSync, rmSync, statSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { listFolder, readTextFile } from '../publish/file.ts'
import { readFileList, type Sign, writeFileList } from './file-list.ts'
import { listFiles, makeFolders, removeFiles, sameFile } from './files.ts'
import type { Laid } from './output.ts'
import type { SearchPlaces } from './search-memory.ts'
import { type Survey, survey } from './survey.ts'

/** Where a site is built, beside its place: only what changed is rendered and laid over what the last build left. */
export interface Stage {
  /** The whole site. */
  site: string
  /** What Astro itself writes: styles, scripts, fonts, the public folder. */
  fresh: string
  /** What each page shows, in `last` and `next` (src/data/hand-out.ts). */
  pages: string
  /** What every page depends on (key.ts). */
  key: string
  /** Holds the key while `site` is whole. */
  seal: string
  /** Whether the last build was finished under the same key. */
  sealed: boolean
  /** How its files are; `null` where this build cannot start from them, and renders every page. To be waited for before any is asked for. */
  survey: Promise<Survey | null>
  /** The files of `site`, the search index aside, with their sizes and times. */
  list: string
  /** The search index, in `site`, and what is known of it. */
  search: SearchPlaces
  /** What was learned of related insights; named by the key, for other code may learn otherwise. */
  related: string
  /** What was learned of threads; named by the key too. */
  threads: string
  /** The site as Astro bundled it (kept-app.ts); named by the key too. */
  app: string
  /** The shows' covers (covers.ts). */
  covers: string
  /** Vectors of all insights; not there where no model is asked, or it gave none (embeddings.ts). */
  embeddings: string
  /** When people last changed files (publish/edits.ts). */
  edits: string
}

/** Holds a folder for what is rendered, of another name for each build of a process: Node loads a module of one address only once. */
const freshFolder = 'fresh'
let opened = 0

/** What was rendered into a stage. */
export interface Rendered {
  files: readonly string[]
  /** What Astro wrote beside pages in an earlier build, and did not write again. */
  beside: readonly string[]
}

/** What closing a stage tells. */
export interface Closed extends Laid {
  rendered: number
  pages: number
}

/** The folder of the site that holds no pages: the search index. */
const madeLater = 'pagefind'

/**
 * Opens the stage of a site for a build. What the last build left is relied on only if it was finished under the same key and
 * none of its files is gone; else every page is rendered.
 */
export async function openStage({ root, content, out, key }: { root: string; content: string; out: string; key: string }): Promise<Stage> {
  const folder = stageFolder({ root, content, out })
  const at = (part: string) => path.join(folder, part)
  const places = {
    site: at('site'),
    fresh: path.join(at(freshFolder), String(++opened)),
    pages: at('pages'),
    key,
    seal: at('key'),
    list: at('files'),
    search: { out: at(`site/${madeLater}`), cache: at('indexed'), known: at('indexed/known.json') },
    related: at(`related/${shortHash(key)}`),
    threads: at(`threads/${shortHash(key)}`),
    app: at(`app/${shortHash(key)}`),
    covers: at('covers'),
    embeddings: at('embeddings.bin'),
    edits: at('edits.json'),
  }
  for (const leftover of [path.dirname(places.fresh), path.join(places.pages, 'next')]) await rm(leftover, { recursive: true, force: true })
  const sealed = (await readTextFile(places.seal)) === key
  const looked = sealed ? survey({ ...places, out }) : Promise.resolve(null)
  return { ...places, sealed, survey: looked.then((found) => startFrom(found, places)) }
}

/** Forgets what the last build left unless all of it is there. Also where somebody wrote into a file: what is published is a link to it. */
async function startFrom(found: Survey | null, { pages, list }: Pick<Stage, 'pages' | 'list'>): Promise<Survey | null> {
  if (found?.isWhole) return found
  for (const record of [path.join(pages, 'last'), list]) await rm(record, { recursive: true, force: true })
  return null
}

/** The folder of a site's stage: below the project, whatever EARMARK_CACHE says, for the app that is bundled in it imports the project's packages. */
export function stageFolder({ root, content, out }: { root: string; content: string; out: string }): string {
  return path.join(root, '.cache/site', shortHash(`${out}\0${content}`))
}

/** Where Astro keeps what it read of a content directory (src/env.ts says it to Astro). */
export function astroCache({ root, content }: { root: string; content: string }): string {
  return path.join(root, '.cache/astro', shortHash(content))
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** Says that the site is not whole until it is closed: to be called before anything is written into it. */
export function breakSeal({ seal }: Stage): void {
  rmSync(seal, { force: true })
}

/**
 * Lays what Astro wrote beside what was rendered into the site, and takes out what is wanted no more. Files that are as they were are
 * not touched. Counts the pages that were rendered, and all, and names the files of the site.
 */
export async function closeStage(stage: Stage, { files: rendered, beside: stayed }: Rendered): Promise<Closed> {
  const { site, fresh, pages, key, seal, list } = stage
  const found = await stage.survey
  const next = path.join(pages, 'next')
  const last = path.join(pages, 'last')
  const beside = listFiles(fresh)
  const wanted = new Set([...beside, ...stayed, ...rendered, ...(await recordedFiles(next))])
  breakSeal(stage)
  const changed = beside.filter((file) => !sameFile(path.join(fresh, file), path.join(site, file)))
  makeFolders(changed, site)
  for (const file of changed) renameSync(path.join(fresh, file), path.join(site, file))
  const known = await readFileList(list)
  const before = known === null ? listFiles(site, madeLater) : [...known.keys()]
  const gone = before.filter((file) => !wanted.has(file))
  removeFiles(gone, site)
  await rm(last, { recursive: true, force: true })
  await rename(next, last)
  await rm(path.dirname(fresh), { recursive: true, force: true })
  const touched = new Set([...rendered, ...changed])
  const sign = (file: string) => (touched.has(file) ? null : known?.get(file)) ?? signOf(path.join(site, file))
  await writeFileList(list, new Map(wanted.values().map((file) => [file, sign(file)])))
  await writeFile(seal, key)
  const count = (files: Iterable<string>) => [...files].filter((file) => file.endsWith('.html')).length
  const index = listFiles(path.join(site, madeLater)).map((file) => `${madeLater}/${file}`)
  return {
    rendered: count(rendered),
    pages: count(wanted),
    files: new Set([...wanted, ...index]),
    since: found && { differing: [...touched, ...found.differing, ...index], beside: [...found.beside, ...gone] },
  }
}

function signOf(file: string): Sign {
  const { size, mtimeMs } = statSync(file)
  return [size, mtimeMs]
}

async function recordedFiles(folder: string): Promise<string[]> {
  const records = (await listFolder(folder)).map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')).files)
  return (await Promise.all(records)).flat()
}
