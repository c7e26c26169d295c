import { copyFileSync, linkSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { listFolder, readTextFile } from '../publish/file.ts'
import { UserError } from '../user-error.ts'
import { listFiles, makeFolders, removeFiles, sameFile } from './files.ts'

/** A site as it is laid out in a folder. */
export interface Laid {
  /** All its files, from the folder. */
  files: ReadonlySet<string>
  /** What alone may be otherwise where it is published: files that may differ, and files that it does not have; `null` where nobody looked. */
  since: { differing: readonly string[]; beside: readonly string[] } | null
}

/**
 * Makes a folder hold just what another holds: links or copies what differs, removes what is no more, and leaves the rest
 * untouched, so that deployments and copies of the site move only what changed. A copy takes the time of its original, by which it
 * is known again. The two may be on different disks; where `since` says what may be otherwise, nothing else is looked at. Refuses a folder that holds
 * something else than a built site.
 */
export async function replaceSite(from: string, to: string, { files, since }: Laid): Promise<void> {
  const present = await listFolder(to)
  if (present.length > 0 && (await readTextFile(path.join(to, '404.html'))) === null) {
    throw new UserError(`${to} holds something else than a built site: empty it, or set EARMARK_OUT to another folder.`)
  }
  const differing = [...new Set(since?.differing ?? files)].filter((name) => files.has(name))
  const isEmpty = present.length === 0
  const changed = isEmpty ? differing : differing.filter((name) => !sameFile(path.join(from, name), path.join(to, name)))
  makeFolders(changed, to)
  for (const name of changed) place(path.join(from, name), path.join(to, name), { isNew: isEmpty })
  if (isEmpty) return
  removeFiles(
    (since?.beside ?? listFiles(to)).filter((name) => !files.has(name)),
    to,
  )
}

/** Links where both are on one disk: nothing is written into a file that is there, so neither is changed through the other. */
function place(from: string, to: string, { isNew }: { isNew: boolean }): void {
  if (!isNew) rmSync(to, { force: true })
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
    const { atimeMs, mtimeMs } = statSync(from)
    utimesSync(to, atimeMs / 1000, mtimeMs / 1000)
  }
}
