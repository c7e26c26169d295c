import { join, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { z } from 'astro/zod'
import { waitFor } from './ahead.ts'
import { idOf, readChecked, readText } from './content-files.ts'
import { digestOfText } from './readers.ts'
import { type Files, refreshEntries } from './refresh.ts'

/** A Markdown file of a content directory. */
export interface Source {
  /** Absolute path of its folder. */
  folder: string
  name: string
  /** What its front matter must be. */
  schema: z.ZodType<Record<string, unknown>>
}

/**
 * Reads one file with its Markdown into Astro's store; none where it is not there. It is not parsed again where its text is that of the last
 * build, as long as the code that reads it is the same. A broken file ends the build with one line that names the file and the field.
 */
export function markdownFile({ folder, name, schema }: Source): Loader {
  const load = async ({ store, renderMarkdown }: LoaderContext) => {
    const id = idOf(name)
    const text = readText(join(folder, name))
    if (text === null) return store.delete(id)
    const digest = digestOfText(text)
    if (store.get(id)?.digest === digest) return
    const { data, body } = readChecked(schema, join(folder, name), text)
    const rendered = body === '' ? undefined : await renderMarkdown(body)
    store.set({ id, data, body, digest, ...(rendered && { rendered }) })
  }
  return loaderOf('markdown-file', folder, load)
}

/**
 * Brings a file of entries (entries.ts) up to the Markdown files that it is made of; Astro's store has one entry that stands for all, so that it
 * notices changes. A broken file ends the build with one line that names the file and the field.
 */
export function keptFiles(apart: string, files: Files): Loader {
  const load = async ({ store, renderMarkdown }: LoaderContext) => {
    const read = await waitFor('read')
    const render = async (markdown: string) => (await renderMarkdown(markdown)).html
    const digest = read?.digests[apart] ?? (await refreshEntries(apart, files, render))
    for (const id of store.keys()) if (id !== 'all') store.delete(id)
    store.set({ id: 'all', data: {}, digest })
  }
  return loaderOf('kept-files', files.folder, load)
}

/** While somebody writes (`astro dev`), a changed file is read again with its neighbours. */
function loaderOf(name: string, folder: string, load: (context: LoaderContext) => Promise<unknown>): Loader {
  return {
    name,
    load: async (context) => {
      await load(context)
      context.watcher?.add(folder)
      context.watcher?.on('all', async (_, path) => {
        if (!path.startsWith(folder + sep) || !path.endsWith('.md')) return
        await load(context).catch((error: unknown) => context.logger.error(String(error)))
      })
    },
  }
}
