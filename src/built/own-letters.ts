import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Names that a show in Arabic has on a publisher's disk; the fixture spells them in Latin letters, which every tool handles. */
const ownLetters = { 'as-siyana': 'الصيانة', 'amal-la-yarahu-ahad': 'عمل-لا-يراه-أحد' }

/** Gives files their names in their own letters, and the ids that name them. */
export async function useOwnLetters(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await useOwnLetters(path)
    else await writeFile(path, spell(await readFile(path, 'utf8')))
    if (spell(entry.name) !== entry.name) await rename(path, join(folder, spell(entry.name)))
  }
}

function spell(text: string): string {
  return Object.entries(ownLetters).reduce((spelt, [latin, own]) => spelt.replaceAll(latin, own), text)
}
