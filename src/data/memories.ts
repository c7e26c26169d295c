import { DefaultDeserializer, DefaultSerializer } from 'node:v8'

/** What is kept from one build to the next, in pieces (kept-file.ts): an outline, and each table of numbers that it names. */
export type Pieces = readonly Uint8Array<ArrayBuffer>[]

/** What is kept of each language. `format` changes with the shape of what is kept. Pieces are views of the tables, not copies. */
export function writeMemories(format: string, memories: ReadonlyMap<string, unknown>): Pieces {
  const outline = new OutlineWriter()
  outline.writeHeader()
  outline.writeValue({ format, memories })
  return [outline.releaseBuffer(), ...outline.tables]
}

/**
 * Memories by language from pieces that `writeMemories` made in the same build of the code; none where they are broken or of another format.
 * Tables are views of the pieces, not copies.
 */
export function readMemories<Memory>(format: string, [outline, ...tables]: Pieces): ReadonlyMap<string, Memory> {
  try {
    const reader = new OutlineReader(outline ?? new Uint8Array())
    reader.tables = tables
    reader.readHeader()
    const kept: unknown = reader.readValue()
    const isOurs = typeof kept === 'object' && kept !== null && 'format' in kept && kept.format === format && 'memories' in kept
    return isOurs && kept.memories instanceof Map ? kept.memories : new Map()
  } catch {
    return new Map()
  }
}

/** Kinds of tables, by their numbers in an outline. */
const kinds = [Int8Array, Uint8Array, Uint16Array, Int32Array, Float32Array, Float64Array]

/** Sets tables aside and writes their places instead. */
class OutlineWriter extends DefaultSerializer {
  readonly tables: Uint8Array<ArrayBuffer>[] = []

  /** Called for each table (node:v8). */
  _writeHostObject(table: NodeJS.TypedArray<ArrayBuffer>): void {
    this.writeUint32(kinds.findIndex((kind) => table instanceof kind))
    this.writeUint32(this.tables.push(new Uint8Array(table.buffer, table.byteOffset, table.byteLength)) - 1)
  }
}

class OutlineReader extends DefaultDeserializer {
  tables: Pieces = []

  /** Called for each table (node:v8). */
  _readHostObject(): NodeJS.TypedArray {
    const [kind, table] = [kinds[this.readUint32()], this.tables[this.readUint32()]]
    if (kind === undefined || table === undefined) throw new RangeError('A table is missing')
    return new kind(table.buffer, table.byteOffset, table.byteLength / kind.BYTES_PER_ELEMENT)
  }
}
