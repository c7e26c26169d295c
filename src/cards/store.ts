import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Card } from './card.ts'
import { drawInThread } from './pool.ts'

/** Raised when cards are drawn differently. */
const version = 1

/** Cards that were drawn, kept by what stands on them. */
export interface CardStore {
  /** The PNG of a card: as it was drawn before, else drawn now and kept. */
  read: (card: Card) => Promise<Uint8Array>
  /** Begins to draw what is not there yet, beside the other work of a build; whoever reads one of them waits for it. */
  begin: (cards: Iterable<Card>) => Promise<void>
  /** Throws away what was drawn for cards that are no more. */
  forgetOthers: (cards: Iterable<Card>) => Promise<void>
}

/** Keeps cards in a folder, which is made when the first is drawn. Losing it costs only the time to draw them again. */
export function cardStore(folder: string): CardStore {
  const begun = new Map<string, Promise<Uint8Array>>()

  function draw(name: string, card: Card): Promise<Uint8Array> {
    const drawn = drawInThread(card).then(async (png) => {
      await keep(folder, name, png)
      begun.delete(name)
      return png
    })
    begun.set(name, drawn)
    return drawn
  }

  return {
    read: async (card) => {
      const name = nameOf(card)
      return begun.get(name) ?? (await readFile(join(folder, name)).catch(() => null)) ?? draw(name, card)
    },
    begin: async (cards) => {
      const there = await listKept(folder)
      for (const card of cards) {
        const name = nameOf(card)
        // Whoever reads the card is told of a failure.
        if (!there.has(name) && !begun.has(name)) draw(name, card).catch(() => undefined)
      }
    },
    forgetOthers: async (cards) => {
      const names = new Set([...cards].map(nameOf))
      for (const name of await listKept(folder)) if (!names.has(name)) await rm(join(folder, name), { force: true })
    },
  }
}

async function keep(folder: string, name: string, png: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const unfinished = join(folder, `${name}.${process.pid}`)
  await writeFile(unfinished, png)
  await rename(unfinished, join(folder, name))
}

async function listKept(folder: string): Promise<Set<string>> {
  return new Set(await readdir(folder).catch(() => []))
}

function nameOf(card: Card): string {
  return `${createHash('sha256')
    .update(JSON.stringify([version, card]))
    .digest('hex')
    .slice(0, 32)}.png`
}
