import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { listFolder, readTextFile } from '../publish/file.ts'
import { UserError } from '../user-error.ts'

/**
 * Makes a folder hold just what another holds: copies what differs, removes what is no more, and leaves the rest untouched, so
 * that deployments and copies of the site move only what changed. The two may be on different disks.
 * Refuses a folder that holds something else than a built site.
 */
export async function replaceSite(from: string, to: string): Promise<void> {
  const present = await listFolder(to)
  if (present.length > 0 && (await readTextFile(path.join(to, '404.html'))) === null) {
    throw new UserError(`${to} holds something else than a built site: empty it, or set EARMARK_OUT to another folder.`)
  }
  const [wanted, old] = await Promise.all([filesIn(from), present.length > 0 ? filesIn(to) : []])
  const folders = new Set(wanted.map((name) => path.dirname(name)))
  for (const folder of folders) await mkdir(path.join(to, folder), { recursive: true })
  for (const name of wanted)
    if (!(await isSame(path.join(from, name), path.join(to, name)))) await copyFile(path.join(from, name), path.join(to, name))
  const kept = new Set([...wanted, ...[...folders].flatMap(withParents)])
  for (const name of old) if (!kept.has(name)) await rm(path.join(to, name))
  const emptied = new Set(old.flatMap((name) => withParents(path.dirname(name))))
  for (const folder of emptied) if (!kept.has(folder)) await rm(path.join(to, folder), { recursive: true, force: true })
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

async function isSame(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([readFile(a), readFile(b).catch(() => null)])
  return other !== null && one.equals(other)
}

/** A folder and those it lies in, up to the root: `a/b` is `a/b`, `a` and `.`. */
function withParents(folder: string): string[] {
  return folder === '.' ? ['.'] : [folder, ...withParents(path.dirname(folder))]
}
