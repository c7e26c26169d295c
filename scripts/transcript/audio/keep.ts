import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { hashOf, type Store } from '../../store.ts'
import type { Answer } from './ask.ts'
import { heardSchema } from './reply.ts'
import type { Piece } from './split.ts'

/** Asks what is said in a piece; `kept` is true where the answer cost nothing. */
export type AskPiece = (piece: Piece) => Promise<Answer & { kept: boolean }>

/**
 * Asks as `ask` does, and keeps what was heard: by the sound of the whole file, the piece's place in it, and what else is told to the
 * model. A transcription that broke off goes on from there. A host that puts other advertising into every download has another file each time.
 */
export async function keepAnswers(
  ask: AskPiece,
  { cache, file, question }: { cache: Store; file: string; question: unknown },
): Promise<AskPiece> {
  const audio = await hashOfFile(file)
  return async (piece) => {
    const name = `${audio}/${hashOf([question, piece.start, piece.seconds])}`
    const before = heardSchema.safeParse(await cache.read(name))
    if (before.success) return { ok: true, heard: before.data, kept: true }
    const answer = await ask(piece)
    if (answer.ok) await cache.write(name, answer.heard)
    return answer
  }
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex').slice(0, 24)
}
