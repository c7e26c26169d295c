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
/** Cards that are being drawn, by file. */
const begun = new Map<string, Promise<Uint8Array>>()

/** The PNG of a card: as it was drawn before, else drawn now and kept. */
export async function readCard(card: Card): Promise<Uint8Array> {
  const name = nameOf(card)
  return begun.get(name) ?? (await readFile(join(folder, name)).catch(() => null)) ?? draw(name, card)
}

/** Begins to draw what is not there yet, beside the other work of a build; whoever asks for one of them waits for it. */
export async function beginCards(cards: Cards): Promise<void> {
  const there = await listKept()
  for (const card of cards.values()) {
    const name = nameOf(card)
    // Whoever reads the card is told of a failure.
    if (!there.has(name) && !begun.has(name)) draw(name, card).catch(() => undefined)
  }
}

/** Throws away what was drawn for cards that are no more. */
export async function forgetOthers(cards: Cards): Promise<void> {
  const names = new Set([...cards.values()].map(nameOf))
  for (const name of await listKept()) if (!names.has(name)) await rm(join(folder, name), { force: true })
}

function draw(name: string, card: Card): Promise<Uint8Array> {
  const drawn = drawInThread(card).then(async (png) => {
    await keep(name, png)
    begun.delete(name)
    return png
  })
  begun.set(name, drawn)
  return drawn
}

async function keep(name: string, png: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const unfinished = join(folder, `${name}.${process.pid}`)
  await writeFile(unfinished, png)
  await rename(unfinished, join(folder, name))
}

async function listKept(): Promise<Set<string>> {
  return new Set(await readdir(folder).catch(() => []))
}

function nameOf(card: Card): string {
  return `${createHash('sha256')
    .update(JSON.stringify([version, card]))
    .digest('hex')
    .slice(0, 32)}.png`
}
