import { hash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { z } from 'astro/zod'
import { keepEntries, readEntries } from './entries.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'

/** Which files of a content directory make a collection. */
export interface Source {
  /** Absolute path of the folder; one that is not there is an empty collection. */
  folder: string
  /** Take this file alone (`settings.md`); all Markdown below the folder otherwise. */
  only?: string
  /** What the front matter must be. */
  schema: z.ZodType<Record<string, unknown>>
  /** Render the body as Markdown; otherwise it stays plain text. */
  markdown?: boolean
  /** The file that holds a large collection (entries.ts); Astro's store then has its ids and digests alone. */
  apart?: string
}

/**
 * Reads each Markdown file once; an entry's id is its path below the folder without `.md`, as written. A file whose text is that of
 * the last build is not parsed again, as long as the code that reads it is the same.
 * A broken file ends the build with one line that names the file and the field.
 */
export function markdownFiles(source: Source): Loader {
  return {
    name: 'markdown-files',
    load: async (context) => {
      await loadAll(source, context)
      // While somebody writes (`astro dev`), a changed file is read again with its neighbours.
      context.watcher?.add(source.folder)
      context.watcher?.on('all', async (_, path) => {
        if (!path.startsWith(source.folder + sep) || !path.endsWith('.md')) return
        await loadAll(source, context).catch((error: unknown) => context.logger.error(String(error)))
      })
    },
  }
}

async function loadAll(source: Source, context: LoaderContext): Promise<void> {
  const names = source.only === undefined ? listMarkdown(source.folder) : [source.only]
  const apart = source.apart === undefined ? null : readEntries(source.apart)
  const seen = new Set<string>()
  let isChanged = false
  for (const name of names) {
    const text = readText(join(source.folder, name))
    if (text === null) continue
    const id = idOf(name)
    seen.add(id)
    const digest = hash('sha256', `${readersDigest}\0${text}`, 'base64url')
    if (context.store.get(id)?.digest === digest && (apart === null || apart.get(id)?.digest === digest)) continue
    const { data, body } = readChecked(source.schema, join(source.folder, name), text)
    isChanged = true
    if (apart !== null) {
      apart.set(id, { id, digest, data, body })
      context.store.set({ id, data: {}, digest })
      continue
    }
    const rendered = source.markdown && body !== '' ? await context.renderMarkdown(body) : undefined
    context.store.set({ id, data, body, digest, ...(rendered && { rendered }) })
  }
  for (const id of [...context.store.keys(), ...(apart?.keys() ?? [])]) {
    if (seen.has(id)) continue
    context.store.delete(id)
    if (apart?.delete(id)) isChanged = true
  }
  if (source.apart !== undefined && apart !== null && isChanged) keepEntries(source.apart, apart)
}

/** What a source holds, read and checked anew, in order; Markdown stays as it is. */
export function readAll<Schema extends z.ZodType<Record<string, unknown>>>(
  schema: Schema,
  { folder, only }: Pick<Source, 'folder' | 'only'>,
): { id: string; data: z.infer<Schema>; body: string }[] {
  const names = only === undefined ? listMarkdown(folder) : [only]
  return names.flatMap((name) => {
    const text = readText(join(folder, name))
    return text === null ? [] : [{ id: idOf(name), ...readChecked(schema, join(folder, name), text) }]
  })
}

function idOf(name: string): string {
  return name.replace(/\.md$/, '').split(sep).join('/')
}

/** The code that reads a file, as a digest: what it makes of a text may change with it. */
const readersDigest = hash(
  'sha256',
  ['src/data', 'src/domain', 'package-lock.json'].flatMap((place) => sourcesIn(place)).join('\0'),
  'base64url',
)

/** The sources of one file, or of a folder without its tests. */
function sourcesIn(place: string): string[] {
  if (place.endsWith('.json')) return [readText(place) ?? '']
  const names = readdirSync(place).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return names.sort().map((name) => readText(join(place, name)) ?? '')
}

/** `null` where there is no file. */
function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function readChecked<Schema extends z.ZodType>(schema: Schema, filePath: string, text: string): { data: z.infer<Schema>; body: string } {
  const shown = filePath.startsWith(process.cwd() + sep) ? relative(process.cwd(), filePath) : filePath
  const { data, body } = readNamed(shown, text)
  const checked = schema.safeParse(data)
  if (checked.success) return { data: checked.data, body }
  const faults = checked.error.issues.map(({ path, message }) => (path.length === 0 ? message : `"${path.join('.')}" ${message}`))
  throw new Error(`${shown}: ${faults.join('; ')}`)
}

function readNamed(shown: string, text: string): FrontMatter {
  try {
    return readFrontMatter(text)
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new Error(`${shown}: ${line.replace(/:$/, '')}`)
  }
}

/** The Markdown files below a folder, in order; none where the folder is not there. */
export function listMarkdown(folder: string): string[] {
  return [...findMarkdown(folder, '')].sort()
}

/** Whether there is any Markdown file below a folder. */
export function holdsMarkdown(folder: string): boolean {
  return findMarkdown(folder, '').next().done !== true
}

function* findMarkdown(folder: string, below: string): Generator<string> {
  for (const entry of readFolder(join(folder, below))) {
    const name = join(below, entry.name)
    if (entry.isDirectory()) yield* findMarkdown(folder, name)
    else if (entry.isFile() && entry.name.endsWith('.md') && !entry.name.startsWith('.')) yield name
  }
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
