import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '../user-error.ts'
import { runGit } from './git.ts'

const run = promisify(execFile)

/** The files that were written or changed under content/ since the last commit, as paths below it. Deleted ones are left out. */
export async function listChanges(content: string): Promise<string[]> {
  const list = async (...which: string[]) =>
    (await runGit(content, ['ls-files', '-z', ...which, '--exclude-standard', '--', '.'])).toString('utf8').split('\0').filter(Boolean)
  const deleted = new Set(await list('--deleted'))
  return [...new Set(await list('--modified', '--others'))].filter((file) => !deleted.has(file))
}

/**
 * Packs what a run wrote or changed under content/ since the last commit into one archive (tar, gzip), for another job to put
 * together. A share deletes nothing, so a deleted file is no part of it. Gives the number of files.
 */
export async function packChanges(content: string, archive: string): Promise<number> {
  const files = await listChanges(content)
  const child = run('tar', ['--create', '--gzip', '--file', path.resolve(archive), '--null', '--files-from', '-'], { cwd: content })
  child.child.stdin?.end(files.join('\0'))
  await child
  return files.length
}

/**
 * Lays the archives in a folder, or in folders in it, over content/. The shares of a run never write the same file. Gives the number of archives.
 * Throws a `UserError` where there is none: a share that found nothing packs an archive, too.
 */
export async function unpackChanges(content: string, folder: string): Promise<number> {
  const names = existsSync(folder) ? await readdir(folder, { recursive: true }) : []
  const archives = names.filter((name) => name.endsWith('.tgz')).sort()
  if (archives.length === 0)
    throw new UserError(`${folder} has no packed share: see why none of the jobs that collect got to pack its own.`)
  for (const archive of archives) await run('tar', ['--extract', '--gzip', '--file', path.resolve(folder, archive)], { cwd: content })
  return archives.length
}
