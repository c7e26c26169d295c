import { readFile } from 'node:fs/promises'
import { type OpmlResult, readOpml } from '../opml/read.ts'
import { UserError } from '../user-error.ts'

/** Reads a list of podcasts from disk. Throws a `UserError` for a file that is missing or no such list. */
export async function readOpmlFile(file: string): Promise<OpmlResult & { ok: true }> {
  if (/^https?:/i.test(file)) throw new UserError(`${file} is an address: save the list as a file first.`)
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${file} cannot be read: ${reasonOf(error)}.`)
  })
  const list = readOpml(bytes)
  if (!list.ok) throw new UserError(`${file} ${list.reason}.`)
  return list
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such file'
  return error.code === 'EISDIR' ? 'it is a folder' : error.message
}
