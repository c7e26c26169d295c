import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Settings } from '#domain/settings.ts'
import type { Env } from '../env.ts'
import { readSettingsFiles } from '../publish/settings.ts'

/** What a build starts from. */
interface Start {
  /** Folder of the project. */
  root: string
  content: string
  settings: Pick<Settings, 'logo' | 'site'>
  env: Env
}

/**
 * A digest of all that every page depends on beside the facts it shows: the code of the site and the files published beside it, its configuration
 * and locked packages, the settings with their logo, where the site will stand, the folder of the project (a kept app names it), and the version of
 * Node (its names of days and months).
 */
export async function keyOfBuild({ root, content, settings, env }: Start): Promise<string> {
  const { SITE_URL, BASE_PATH, GITHUB_REPOSITORY } = env
  const PORT = (SITE_URL ?? settings.site) === undefined ? env.PORT : undefined
  const digest = createHash('sha256').update(JSON.stringify([process.version, root, SITE_URL, PORT, BASE_PATH, GITHUB_REPOSITORY]))
  const entries = ['src', 'public'].map((folder) => readdir(path.join(root, folder), { recursive: true, withFileTypes: true }))
  const code = (await Promise.all(entries))
    .flat()
    .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(path.join(root, 'src/built/')))
    .sort()
  for (const file of [...code, path.join(root, 'astro.config.mjs'), path.join(root, 'package-lock.json')]) {
    const bytes = await readFile(file).catch(() => '') // what is missing is said by who needs it
    digest.update(`\0${path.relative(root, file)}\0`).update(bytes)
  }
  for (const { name, bytes } of await readSettingsFiles(content, settings)) digest.update(`\0${name}\0`).update(bytes)
  return digest.digest('hex')
}
