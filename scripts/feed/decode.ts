/** The text of a feed and how it was found. */
export interface Decoded {
  text: string
  /** Label of the encoding that was used, lower case (Encoding Standard, plus utf-32le and utf-32be). */
  encoding: string
  /** What was wrong with the bytes or with what is said of them. */
  notes: string[]
}

/**
 * Bytes of a feed to text. The encoding is that of the byte order mark, else the byte pattern of UTF-16 or UTF-32, else the
 * `charset` of the Content-Type, else the XML declaration, else UTF-8 (RFC 7303, XML 1.0 appendix F). Nothing is detected
 * by statistics, but what cannot be is not believed: bytes that are not UTF-8 although they are said to be are read as
 * windows-1252 (unless only a few are broken: these become U+FFFD), and bytes that are UTF-8 although they are said to be
 * Latin are read as UTF-8. Never throws.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): Decoded {
  const marked = markOf(bytes)
  if (marked) return decodeMarked(bytes.subarray(marked.length), marked.encoding)
  const notes: string[] = []
  const said = [
    { source: 'the Content-Type', label: charsetOf(contentType) },
    { source: 'the XML declaration', label: declaredEncoding(bytes) },
  ]
  for (const { source, label } of said) {
    if (label === null) continue
    const encoding = knownEncoding(label)
    if (encoding === null) notes.push(`${source} names an encoding that is not known (${label.slice(0, 40)})`)
    else if (/^utf-(16|32)/.test(encoding)) notes.push(`${source} says ${encoding}, but the bytes are not`)
    else if (encoding === 'utf-8' && !isUtf8(bytes)) notes.push(`${source} says UTF-8, but the bytes are not`)
    else if (isLatin(encoding) && hasHighBytes(bytes) && isUtf8(bytes)) {
      return { text: decode(bytes, 'utf-8'), encoding: 'utf-8', notes: [...notes, `${source} says ${label}, but the bytes are UTF-8`] }
    } else return { text: decode(bytes, encoding), encoding, notes }
  }
  if (isUtf8(bytes)) return { text: decode(bytes, 'utf-8'), encoding: 'utf-8', notes }
  return decodeBroken(bytes, notes)
}

/** Bytes that should be UTF-8 and are not: mended where little is broken, else windows-1252. */
function decodeBroken(bytes: Uint8Array, notes: string[]): Decoded {
  const text = decode(bytes, 'utf-8')
  const broken = count(text, /\uFFFD/g)
  const whole = count(text, /[^\p{ASCII}\uFFFD]/gu)
  if (whole > broken) {
    return { text, encoding: 'utf-8', notes: [...notes, `${broken} broken UTF-8 ${broken === 1 ? 'character' : 'characters'} replaced`] }
  }
  return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', notes: [...notes, 'not UTF-8: read as windows-1252'] }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function markOf(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  const lessThan = 0x3c
  if (a === lessThan && b === 0 && c === 0 && d === 0) return { encoding: 'utf-32le', length: 0 }
  if (a === 0 && b === 0 && c === 0 && d === lessThan) return { encoding: 'utf-32be', length: 0 }
  if (a === lessThan && b === 0 && c !== 0 && d === 0) return { encoding: 'utf-16le', length: 0 }
  if (a === 0 && b === lessThan && c === 0 && d !== 0) return { encoding: 'utf-16be', length: 0 }
  return null
}

function charsetOf(contentType: string | null): string | null {
  return contentType?.match(/;\s*charset\s*=\s*["']?\s*([^\s"';]+)/i)?.[1] ?? null
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decode(bytes.subarray(0, 1024), 'latin1')
  return head.match(/<\?xml[^>]*?\sencoding\s*=\s*["']\s*([^"'\s>]+)/i)?.[1] ?? null
}

function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return /^(utf-?32|ucs-?4)/i.test(label) ? 'utf-32' : null // TextDecoder throws RangeError for a label it does not know
  }
}

function isLatin(encoding: string): boolean {
  return /^(windows-1252|iso-8859-\d+)$/.test(encoding)
}

function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false // TypeError: the bytes are not UTF-8
  }
}

function decodeMarked(bytes: Uint8Array, encoding: string): Decoded {
  const text = encoding.startsWith('utf-32') ? decodeUtf32(bytes, encoding === 'utf-32le') : decode(bytes, encoding)
  const broken = count(text, /\uFFFD/g)
  return { text, encoding, notes: broken > 0 ? [`${broken} characters that are not ${encoding} replaced`] : [] }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/** TextDecoder has no UTF-32. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let offset = 0; offset + 4 <= bytes.byteLength; offset += 4) {
    const point = view.getUint32(offset, littleEndian)
    parts.push(point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(point))
  }
  return parts.join('')
}
