import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { isRecord, readFrontMatter } from './front-matter.ts'

/** Which files of a content directory make a collection. */
export interface Source {
  /** Absolute path of the folder; one that is not there is an empty collection. */
  folder: string
  /** Take this file alone (`settings.md`); all Markdown below the folder otherwise. */
  only?: string
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
      context.store.clear()
      const names = source.only === undefined ? await listMarkdown(source.folder) : [source.only]
      for (const name of names) await loadFile(source, name, context)
    },
  }
}

async function loadFile(source: Source, name: string, { store, parseData, renderMarkdown }: LoaderContext): Promise<void> {
  const filePath = join(source.folder, name)
  const text = await readFile(filePath, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return
  const { data, body } = readNamed(filePath, text)
  const id = name.replace(/\.md$/, '').split(sep).join('/')
  const parsed = await parseData({ id, data, filePath })
  const rendered = source.markdown && body !== '' ? await renderMarkdown(body) : undefined
  store.set({ id, data: parsed, body, ...(rendered && { rendered }) })
}

function readNamed(filePath: string, text: string): { data: Record<string, unknown>; body: string } {
  const shown = relative(process.cwd(), filePath)
  try {
    const { data, body } = readFrontMatter(text)
    if (!isRecord(data)) throw new Error('has a front matter without fields')
    return { data, body }
  } catch (error) {
    throw new Error(`${shown}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
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
