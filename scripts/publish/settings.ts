import { cp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Settings, settingsSchema } from '#domain/settings.ts'
import { UserError } from '../user-error.ts'
import { readContentFile } from './content-file.ts'
import { readTextFile } from './file.ts'

const ownContent = path.join(import.meta.dirname, '../../content')

/** The publisher's settings. Throws a `UserError` that names file and field where they cannot be read. */
export async function readSettings(content: string): Promise<Settings> {
  const result = await readContentFile(content, 'settings.md', settingsSchema)
  if (result.ok) return result.data
  if (result.missing) {
    throw new UserError(`${result.problem} Copy the one that comes with Earmark, or run "npm run podcasts -- add URL", which writes it.`)
  }
  throw new UserError(result.problem)
}

/** What the settings are made of, as it stands on disk: settings.md, and the logo where it is a file beside it. What cannot be read is empty. */
export async function readSettingsFiles(content: string, settings: Pick<Settings, 'logo'>): Promise<{ name: string; bytes: Uint8Array }[]> {
  return Promise.all(
    ['settings.md', ...logoBeside(settings)].map(async (name) => ({
      name,
      bytes: await readFile(path.join(content, name)).catch(() => Buffer.alloc(0)),
    })),
  )
}

/**
 * Gives a content directory the settings and the rubric that come with Earmark, or with what its publisher made of it, where it has none; with the
 * settings comes their logo. Tells what it wrote.
 */
export async function writeStarterSettings(content: string, starter = ownContent): Promise<string[]> {
  const written: string[] = []
  for (const name of ['settings.md', 'rubric.md']) {
    if ((await readTextFile(path.join(content, name))) !== null) continue
    await cp(path.join(starter, name), path.join(content, name))
    written.push(name)
  }
  if (written.includes('settings.md')) await copyLogo(starter, content)
  return written
}

async function copyLogo(from: string, to: string): Promise<void> {
  const settings = await readContentFile(from, 'settings.md', settingsSchema)
  const [logo] = settings.ok ? logoBeside(settings.data) : []
  if (logo !== undefined) await cp(path.join(from, logo), path.join(to, logo), { force: false }).catch(() => {}) // a build says that it is missing
}

/** The logo's name where it is a file beside settings.md. */
function logoBeside({ logo }: Pick<Settings, 'logo'>): string[] {
  return logo === undefined || /^https?:/.test(logo) ? [] : [logo]
}
