/** Draws cards in a thread of its own: a message is a card with a number, the answer its PNG, or why it could not be drawn. */
import { parentPort } from 'node:worker_threads'
import type { Card } from './card.ts'
import { drawCard } from './draw.ts'

parentPort?.on('message', ({ number, card }: { number: number; card: Card }) => {
  drawCard(card).then(
    (png) => parentPort?.postMessage({ number, png }),
    (error: unknown) => parentPort?.postMessage({ number, failure: String(error) }),
  )
})
