import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'astro/zod'
import { listMarkdown, readTextFile } from './file.ts'
import { describeIssue, readFrontMatter } from './front-matter.ts'

/** What a file of content/ says, or what is wrong with it, in one line that names the file. */
export type ContentResult<T> = { ok: true; data: T; body: string } | { ok: false; problem: string; missing: boolean }

/**
 * Reads one file of content/ through its schema. `problem` is one line that names the file, what is wrong and, by the
 * schema's words, how to mend it; `missing` tells a file that is not there from one that is broken.
 */
export async function readContentFile<Schema extends z.ZodType>(
  content: string,
  relative: string,
  schema: Schema,
): Promise<ContentResult<z.output<Schema>>> {
  const name = `${path.basename(content)}/${relative}`
  const text = await readTextFile(path.join(content, relative))
  if (text === null) return { ok: false, problem: `${name} is missing.`, missing: true }
  return checkContent(name, text, schema)
}

/** Reads each Markdown file of a folder of content/ in the same way: what is whole by its name, and a line for each that is not. */
export async function readContentFolder<Schema extends z.ZodType>(
  content: string,
  folder: string,
  schema: Schema,
): Promise<{ files: { name: string; data: z.output<Schema>; body: string }[]; problems: string[] }> {
  const files: { name: string; data: z.output<Schema>; body: string }[] = []
  const problems: string[] = []
  for (const name of await listMarkdown(path.join(content, folder))) {
    const file = await readContentFile(content, `${folder}/${name}.md`, schema)
    if (file.ok) files.push({ name, data: file.data, body: file.body })
    else problems.push(file.problem)
  }
  return { files, problems }
}

/** Reads the text of a file in the same way, wherever it comes from; `name` stands for it in what is said. */
export function checkContent<Schema extends z.ZodType>(name: string, text: string, schema: Schema): ContentResult<z.output<Schema>> {
  const file = readFrontMatter(text)
  if (!file.ok) return { ok: false, problem: `${name}: ${file.reason}.`, missing: false }
  const result = schema.safeParse(file.data)
  if (!result.success) return { ok: false, problem: `${name}: ${describeIssue(result.error, file.data)}.`, missing: false }
  return { ok: true, data: result.data, body: file.body }
}

/** Every Markdown file below a content directory, as paths below it with slashes, sorted: what a build reads, wherever it stands. */
export async function listContentFiles(content: string): Promise<string[]> {
  const names = await readdir(content, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = names.map((name) => name.replaceAll(path.sep, '/')).filter((name) => name.endsWith('.md'))
  return files.filter((name) => !path.posix.basename(name).startsWith('.')).sort()
}
