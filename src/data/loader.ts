import { join, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { z } from 'astro/zod'
import { waitFor } from './ahead.ts'
import { idOf, listMarkdown, readChecked, readText } from './content-files.ts'
import { digestOfText } from './readers.ts'
import { refreshEntries } from './refresh.ts'

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
  /** The file that holds a large collection (entries.ts); Astro's store then has one entry that stands for all, so that it notices changes. */
  apart?: string
}

/**
 * Reads each Markdown file once. A file whose text is that of the last build is not parsed again, as long as the code that reads it is
 * the same.
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
  if (source.apart !== undefined) return await loadApart({ ...source, apart: source.apart }, context)
  const names = source.only === undefined ? listMarkdown(source.folder) : [source.only]
  const seen = new Set<string>()
  for (const name of names) {
    const text = readText(join(source.folder, name))
    if (text === null) continue
    const id = idOf(name)
    seen.add(id)
    const digest = digestOfText(text)
    if (context.store.get(id)?.digest === digest) continue
    const { data, body } = readChecked(source.schema, join(source.folder, name), text)
    const rendered = source.markdown && body !== '' ? await context.renderMarkdown(body) : undefined
    context.store.set({ id, data, body, digest, ...(rendered && { rendered }) })
  }
  for (const id of context.store.keys()) if (!seen.has(id)) context.store.delete(id)
}

async function loadApart({ folder, schema, apart }: Source & { apart: string }, { store }: LoaderContext): Promise<void> {
  const read = await waitFor('read')
  const digest = read?.[apart] ?? refreshEntries(apart, { folder, schema })
  for (const id of store.keys()) if (id !== 'all') store.delete(id)
  store.set({ id: 'all', data: {}, digest })
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
