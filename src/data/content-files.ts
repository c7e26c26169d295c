import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { z } from 'astro/zod'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'

/** What a file says whose front matter is as it must be. */
export interface Checked<Data> {
  data: Data
  body: string
}

const ending = '.md'

/** The Markdown files below a folder, with slashes, in order; none where the folder is not there. */
export function listMarkdown(folder: string): string[] {
  return [...findMarkdown(folder, '')].sort()
}

/** An entry's id is its path below the folder without `.md`, as written. */
export function idOf(name: string): string {
  return name.slice(0, -ending.length)
}

/** `null` where there is no file. */
export function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** What a file's text says. Throws one line that names the file and the field where it is not what it must be. */
export function readChecked<Schema extends z.ZodType>(schema: Schema, filePath: string, text: string): Checked<z.infer<Schema>> {
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

function* findMarkdown(folder: string, below: string): Generator<string> {
  for (const entry of readFolder(join(folder, below))) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) yield* findMarkdown(folder, name)
    else if (entry.isFile() && entry.name.endsWith(ending) && !entry.name.startsWith('.')) yield name
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
