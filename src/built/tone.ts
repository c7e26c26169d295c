/** A quiet recording of some seconds: WAV, one channel, eight bits, four thousand samples a second. */
export function makeRecording(seconds: number): Buffer {
  const rate = 4000
  const samples = Buffer.alloc(seconds * rate, 128)
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20) // PCM
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, samples])
}

/** What a host of audio answers: the whole, or the part that is asked for (RFC 9110, section 14). */
export function answerRange(bytes: Buffer, range: string | undefined): { status: number; headers: Record<string, string>; body: Buffer } {
  const headers = { 'content-type': 'audio/wav', 'accept-ranges': 'bytes' }
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (first === undefined) return { status: 200, headers, body: bytes }
  const from = Number(first)
  const to = last ? Math.min(Number(last), bytes.length - 1) : bytes.length - 1
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` },
    body: bytes.subarray(from, to + 1),
  }
}
