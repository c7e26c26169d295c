import { hash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from './content-files.ts'

/** The code that reads a file, as a digest: what it makes of a text may change with it. */
export const readersDigest = hash(
  'sha256',
  ['src/data', 'src/domain', 'package-lock.json'].flatMap((place) => sourcesIn(place)).join('\0'),
  'base64url',
)

/** Stands for what is made of a text: another for another text, or other code that reads it. */
export function digestOfText(text: string): string {
  return hash('sha256', `${readersDigest}\0${text}`, 'base64url')
}

/** The sources of one file, or of a folder without its tests. */
function sourcesIn(place: string): string[] {
  if (place.endsWith('.json')) return [readText(place) ?? '']
  const names = readdirSync(place).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return names.sort().map((name) => readText(join(place, name)) ?? '')
}
