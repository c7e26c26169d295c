import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '../env.ts'
import type { Card } from './card.ts'
import { drawInThread } from './pool.ts'
import type { Cards } from './select.ts'

/** Raised when cards are drawn differently. */
const version = 1
const folder = join(env.cache, 'cards')

/** The PNG of a card: as it was drawn before, else drawn now and kept. */
export async function readCard(card: Card): Promise<Uint8Array> {
  const file = join(folder, nameOf(card))
  const kept = await readFile(file).catch(() => null)
  if (kept !== null) return kept
  const png = await drawInThread(card)
  await mkdir(folder, { recursive: true })
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, png)
  await rename(unfinished, file)
  return png
}

/** Throws away what was drawn for cards that are no more. */
export async function forgetOthers(cards: Cards): Promise<void> {
  const names = new Set([...cards.values()].map(nameOf))
  const kept = await readdir(folder).catch(() => [])
  for (const name of kept) if (!names.has(name)) await rm(join(folder, name), { force: true })
}

function nameOf(card: Card): string {
  return `${createHash('sha256')
    .update(JSON.stringify([version, card]))
    .digest('hex')
    .slice(0, 32)}.png`
}
