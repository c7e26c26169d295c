/**
 * How loud an encoded frame is, read without decoding it, on a scale of its own: good for telling which of neighbouring frames
 * is quieter, and for nothing else.
 *
 * MP3: the largest `global_gain` of the frame's granules and channels (ISO/IEC 11172-3, 2.4.1.7; 13818-3 for half rates): the
 * logarithm of the step by which the spectrum was quantised, which follows loudness where the bit rate is held. 0 where no granule
 * carries a coefficient: silence. Other codecs: the frame's size, for encoders spend fewer bits on silence.
 */
export function loudnessOf(codec: string, data: Uint8Array): number {
  return codec === 'mp3' ? gainOf(data) : data.byteLength
}

function gainOf(frame: Uint8Array): number {
  const [, version = 0, , mode = 0] = frame
  const full = (version & 0x18) === 0x18 // MPEG-1: two granules; MPEG-2 and 2.5: one
  const mono = mode >> 6 === 3
  const hasCrc = (version & 1) === 0
  const channels = mono ? 1 : 2
  const granules = full ? 2 : 1
  const head = full ? (mono ? 9 + 5 + 4 : 9 + 3 + 8) : mono ? 8 + 1 : 8 + 2 // main_data_begin, private bits, scfsi
  const width = full ? 59 : 63 // bits of one granule of one channel
  let loudest = 0
  for (let part = 0; part < channels * granules; part++) {
    const at = (hasCrc ? 48 : 32) + head + part * width
    const isSilent = readBits(frame, at, 12) === 0 && readBits(frame, at + 12, 9) === 0 // part2_3_length, big_values
    if (!isSilent) loudest = Math.max(loudest, readBits(frame, at + 21, 8))
  }
  return loudest
}

/** The `count` bits from bit `at`, most significant first; bits past the end are 0. */
function readBits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let bit = at; bit < at + count; bit++) value = value * 2 + (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1)
  return value
}
