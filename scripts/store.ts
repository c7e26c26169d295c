import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

const dayMs = 24 * 60 * 60 * 1000

/** JSON values by name, a file each, in one folder. Losing it costs money or time, nothing else. */
export interface Store {
  folder: string
  /** `undefined` where there is none, or none that can be read. */
  read: (name: string) => Promise<unknown>
  /** Whole or not at all: to a temporary name, then renamed. */
  write: (name: string, value: unknown) => Promise<void>
}

export interface StoreOptions {
  /** Days after which what nobody read is thrown away; for ever where left out. */
  keepDays?: number
  now?: () => Date
}

/**
 * Opens a folder, which is made by the first write. Names may have `/` in them, and are the caller's own. With `keepDays`, reading a value
 * counts by the day in its file's time of change, and the first write of a process clears out what is too old.
 */
export function openStore(folder: string, { keepDays, now = () => new Date() }: StoreOptions = {}): Store {
  const fileOf = (name: string) => path.join(folder, `${name}.json`)
  let pruned: Promise<void> | undefined
  return {
    folder,
    read: async (name) => {
      try {
        const value: unknown = JSON.parse(await readFile(fileOf(name), 'utf8'))
        if (keepDays !== undefined) await touch(fileOf(name), now())
        return value
      } catch {
        return undefined // missing or spoilt: to be made again
      }
    },
    write: async (name, value) => {
      if (keepDays !== undefined) pruned ??= prune(folder, new Date(now().getTime() - keepDays * dayMs))
      await pruned
      const file = fileOf(name)
      const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`
      await mkdir(path.dirname(file), { recursive: true })
      try {
        await writeFile(temporary, `${JSON.stringify(value, null, 2)}\n`)
        await rename(temporary, file)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
  }
}

/** A short name for a value: the same for the same value. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24)
}

/** Marks a file as read today; most file systems do not keep the time of reading themselves. */
async function touch(file: string, now: Date): Promise<void> {
  if (now.getTime() - (await stat(file)).mtimeMs > dayMs) await utimes(file, now, now)
}

/** Removes the values that were neither written nor read since, what broken writes left, and folders that are empty then. */
async function prune(folder: string, since: Date): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      await prune(place, since)
      if ((await readdir(place)).length === 0) await rm(place, { recursive: true, force: true })
    } else if (/\.(?:json|tmp)$/.test(entry.name)) {
      const { mtime } = await stat(place).catch(() => ({ mtime: new Date() })) // gone meanwhile: another run prunes too
      if (mtime < since) await rm(place, { force: true })
    }
  }
}
