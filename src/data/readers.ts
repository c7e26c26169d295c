import { hash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from './content-files.ts'

/** The code that reads a file, the settings and the packages by which Markdown becomes HTML: what is made of a text may change with them. */
const readers = [...sourcesIn('src/data'), ...sourcesIn('src/domain'), 'astro.config.mjs', 'package-lock.json']

/** Stands for the readers of a file. */
export const readersDigest = hash('sha256', readers.map((file) => readText(file) ?? '').join('\0'), 'base64url')

/** Stands for what is made of a text: another for another text, or other code that reads it. */
export function digestOfText(text: string): string {
  return hash('sha256', `${readersDigest}\0${text}`, 'base64url')
}

/** The sources of a folder without its tests. */
function sourcesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return names.sort().map((name) => join(folder, name))
}
