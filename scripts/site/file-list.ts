import { writeFile } from 'node:fs/promises'
import { readTextFile } from '../publish/file.ts'

/** What a file is known by: its size in bytes, and when it was written, in milliseconds. */
export type Sign = readonly [size: number, time: number]

/** Signs of files by their paths from a folder. */
export type FileList = Map<string, Sign>

/**
 * Reads a list that `writeFileList` made; `null` where it is lost or broken. It has the number of files, then
 * `SIZE TIME PATH` of each, all ended by a NUL, which no path may hold: JSON takes three times as long, and a large site has 200,000 files.
 */
export async function readFileList(file: string): Promise<FileList | null> {
  const text = await readTextFile(file)
  if (text === null || !text.endsWith('\0')) return null
  const list: FileList = new Map()
  for (let at = text.indexOf('\0') + 1; at < text.length; ) {
    const end = text.indexOf('\0', at)
    const size = text.indexOf(' ', at)
    const time = text.indexOf(' ', size + 1)
    const sign: Sign = [Number(text.slice(at, size)), Number(text.slice(size + 1, time))]
    if (size < at || time < size || time > end || sign.some(Number.isNaN)) return null
    list.set(text.slice(time + 1, end), sign)
    at = end + 1
  }
  return text.startsWith(`${list.size}\0`) ? list : null
}

export async function writeFileList(file: string, list: FileList): Promise<void> {
  let text = `${list.size}\0`
  for (const [path, [size, time]] of list) text += `${size} ${time} ${path}\0`
  await writeFile(file, text)
}
