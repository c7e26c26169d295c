/** What bytes read as. */
export type DecodeResult = { ok: true; text: string; notes: string[] } | { ok: false; reason: string }

/** Beginnings of files that are no text, with what to call them. */
const signatures: { bytes: number[]; name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF file' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP or Word file' },
  { bytes: [0x1f, 0x8b], name: 'a gzip file' },
  { bytes: [0x49, 0x44, 0x33], name: 'an MP3 file' },
  { bytes: [0xff, 0xfb], name: 'an MP3 file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Word file' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG image' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'an RTF file' },
]

const sampleBytes = 65_536

/**
 * Bytes of a text file to text: by byte order mark, UTF-16 without one by its pattern of zeros, else UTF-8, and
 * windows-1252 where the bytes are no UTF-8. A file that is mostly good UTF-8 stays so, its bad bytes left out.
 */
export function decodeText(bytes: Uint8Array): DecodeResult {
  if (bytes.length === 0) return { ok: false, reason: 'is empty' }
  const signature = signatures.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  if (signature !== undefined) return { ok: false, reason: `is ${signature.name}, not text: link a VTT, SRT, JSON, HTML or text file` }
  const { text, notes } = decodeBytes(bytes)
  if (isBinary(text)) return { ok: false, reason: 'is binary data, not text: link a VTT, SRT, JSON, HTML or text file' }
  return { ok: true, text: withoutControls(text), notes }
}

function decodeBytes(bytes: Uint8Array): { text: string; notes: string[] } {
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), notes: [] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    return decodeBroken(bytes)
  }
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, sampleBytes)
  const zeros = [0, 0]
  for (let index = 0; index < length; index += 1) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const enough = length / 20 // line feeds, digits and spaces alone make a tenth, in any script
  if (odd > enough && even * 10 < odd) return 'utf-16le'
  if (even > enough && odd * 10 < even) return 'utf-16be'
  return null
}

/** Bytes that are not all UTF-8. */
function decodeBroken(bytes: Uint8Array): { text: string; notes: string[] } {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  let bad = 0
  let good = 0
  for (let index = 0; index < lenient.length; index += 1) {
    const code = lenient.charCodeAt(index)
    if (code === 0xfffd) bad += 1
    else if (code > 0x7f) good += 1
  }
  if (bad * 4 <= good || (bad === 1 && lenient.trimEnd().endsWith('\ufffd'))) {
    return { text: lenient.replaceAll('\ufffd', ''), notes: [`${bad} characters are not valid UTF-8 and were left out.`] }
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), notes: ['It is not UTF-8; read as windows-1252.'] }
}

const control = /(?![\t\n\f\r\u0085])\p{Cc}/u

function isBinary(text: string): boolean {
  let odd = 0
  const length = Math.min(text.length, sampleBytes)
  for (let index = 0; index < length; index += 1) if (control.test(text[index] ?? '')) odd += 1
  return odd > length / 50 && odd > 3
}

function withoutControls(text: string): string {
  const plain = control.test(text) ? text.replace(new RegExp(control, 'gu'), '') : text
  return plain.startsWith('\ufeff') ? plain.slice(1) : plain
}
