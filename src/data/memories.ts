import { deserialize, serialize } from 'node:v8'

/** What is kept of each language from one build to the next, as bytes. `format` changes with the shape of what is kept. */
export function writeMemories(format: string, memories: ReadonlyMap<string, unknown>): Uint8Array {
  return serialize({ format, memories })
}

/** Memories by language from bytes that `writeMemories` made in the same build of the code; none where they are broken or of another format. */
export function readMemories<Memory>(format: string, bytes: Uint8Array): ReadonlyMap<string, Memory> {
  try {
    const kept: unknown = deserialize(bytes)
    const isOurs = typeof kept === 'object' && kept !== null && 'format' in kept && kept.format === format && 'memories' in kept
    return isOurs && kept.memories instanceof Map ? kept.memories : new Map()
  } catch {
    return new Map()
  }
}
