import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { z } from 'astro/zod'
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
}

/**
 * Reads each Markdown file once; an entry's id is its path below the folder without `.md`, as written.
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
  context.store.clear()
  const names = source.only === undefined ? await listMarkdown(source.folder) : [source.only]
  for (const name of names) await loadFile(source, name, context)
}

async function loadFile(source: Source, name: string, { store, renderMarkdown }: LoaderContext): Promise<void> {
  const filePath = join(source.folder, name)
  const text = await readFile(filePath, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return
  const { data, body } = readChecked(source.schema, filePath, text)
  const id = name.replace(/\.md$/, '').split(sep).join('/')
  const rendered = source.markdown && body !== '' ? await renderMarkdown(body) : undefined
  store.set({ id, data, body, ...(rendered && { rendered }) })
}

function readChecked(schema: Source['schema'], filePath: string, text: string): { data: Record<string, unknown>; body: string } {
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
export async function listMarkdown(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}
