import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '../env.ts'

/** Files beside settings.md of which one may be the logo. */
const pictures = /\.(svg|png|webp|avif|jpe?g|gif)$/i

/**
 * A digest of all that every page depends on beside the facts it shows: the code of the site, its configuration and locked
 * packages, the settings, where the site will stand, and the version of Node (its names of days and months).
 */
export async function keyOfBuild({ root, content, env }: { root: string; content: string; env: Env }): Promise<string> {
  const { SITE_URL, BASE_PATH, GITHUB_REPOSITORY } = env
  const digest = createHash('sha256').update(JSON.stringify([process.version, SITE_URL, BASE_PATH, GITHUB_REPOSITORY]))
  const code = (await readdir(path.join(root, 'src'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(path.join(root, 'src/built/')))
    .sort()
  const beside = (await readdir(content)).filter((name) => name === 'settings.md' || pictures.test(name)).sort()
  const more = [
    path.join(root, 'astro.config.mjs'),
    path.join(root, 'package-lock.json'),
    ...beside.map((name) => path.join(content, name)),
  ]
  for (const file of [...code, ...more]) digest.update(`\0${path.basename(file)}\0`).update(await readFile(file))
  return digest.digest('hex')
}
