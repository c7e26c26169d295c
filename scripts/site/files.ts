import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

// All synchronous: a site has a hundred thousand small files, and each asynchronous call costs more than the work it does.

/** The files below a folder, as paths from it; none where it is not there. `without` is a folder at the top to pass over. */
export function listFiles(folder: string, without?: string): string[] {
  const files: string[] = []
  const look = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory() && name !== without) look(name)
      else if (entry.isFile()) files.push(name)
    }
  }
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) look('')
  return files
}

/** A copied time may lose what is below a millisecond. */
export const copyMs = 2

/** Whether two files hold the same: at once where their sizes and times agree. Not where one of them is missing. */
export function sameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((file) => statSync(file, { throwIfNoEntry: false }))
  if (!one?.isFile() || !other?.isFile() || one.size !== other.size) return false
  return Math.abs(one.mtimeMs - other.mtimeMs) < copyMs || readFileSync(a).equals(readFileSync(b))
}

/** Makes the folders that files stand in. */
export function makeFolders(files: readonly string[], below: string): void {
  for (const folder of new Set(files.map((file) => path.dirname(file)))) mkdirSync(path.join(below, folder), { recursive: true })
}

/** Removes files, and the folders that this empties. */
export function removeFiles(files: readonly string[], below: string): void {
  for (const file of files) rmSync(path.join(below, file), { force: true })
  for (const folder of new Set(files.map((file) => path.dirname(file)))) removeIfEmpty(below, folder)
}

function removeIfEmpty(folder: string, below: string): void {
  if (below === '.' || !existsSync(path.join(folder, below)) || readdirSync(path.join(folder, below)).length > 0) return
  rmdirSync(path.join(folder, below))
  removeIfEmpty(folder, path.dirname(below))
}
