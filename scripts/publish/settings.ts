import { cp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Settings, settingsSchema } from '#domain/settings.ts'
import { UserError } from '../user-error.ts'
import { readContentFile } from './content-file.ts'
import { readTextFile } from './file.ts'

const starter = path.join(import.meta.dirname, '../../content')

/** The publisher's settings. Throws a `UserError` that names file and field where they cannot be read. */
export async function readSettings(content: string): Promise<Settings> {
  const result = await readContentFile(content, 'settings.md', settingsSchema)
  if (result.ok) return result.data
  if (result.missing && (await readTextFile(path.join(content, 'settings.md'))) === null) {
    throw new UserError(`${result.problem} Copy the one that comes with Earmark, or run "npm run podcasts -- add URL", which writes it.`)
  }
  throw new UserError(result.problem)
}

/** What the settings are made of, as it stands on disk: settings.md, and the logo where it is a file beside it. What cannot be read is empty. */
export async function readSettingsFiles(content: string, { logo }: Pick<Settings, 'logo'>): Promise<{ name: string; bytes: Uint8Array }[]> {
  const names = ['settings.md', ...(logo === undefined || /^https?:/.test(logo) ? [] : [logo])]
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(path.join(content, name)).catch(() => Buffer.alloc(0)) })))
}

/** Gives a content directory the settings and the rubric that come with Earmark, where it has none. Tells what it wrote. */
export async function writeStarterSettings(content: string): Promise<string[]> {
  const written: string[] = []
  for (const name of ['settings.md', 'rubric.md']) {
    if ((await readTextFile(path.join(content, name))) !== null) continue
    await cp(path.join(starter, name), path.join(content, name))
    written.push(name)
  }
  return written
}
