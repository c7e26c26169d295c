import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** JSON values by name, a file each, in one folder. Losing it costs money or time, nothing else. */
export interface Store {
  folder: string
  /** `undefined` where there is none, or none that can be read. */
  read: (name: string) => Promise<unknown>
  /** Whole or not at all: to a temporary name, then renamed. */
  write: (name: string, value: unknown) => Promise<void>
}

/** Opens a folder, which is made by the first write. Names may have `/` in them, and are the caller's own. */
export function openStore(folder: string): Store {
  const fileOf = (name: string) => path.join(folder, `${name}.json`)
  return {
    folder,
    read: async (name) => {
      try {
        return JSON.parse(await readFile(fileOf(name), 'utf8'))
      } catch {
        return undefined // missing or spoilt: to be made again
      }
    },
    write: async (name, value) => {
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
