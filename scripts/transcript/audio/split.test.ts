import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, Mp4OutputFormat, Output } from 'mediabunny'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AudioFile, openAudio } from './audio-file.ts'
import { makeMp3 } from './fixture/mp3.ts'
import { type Piece, type PieceLimits, splitAudio } from './split.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earmark-split-'))
})
afterAll(() => rm(folder, { recursive: true }))

const megabytes = 2 ** 20

async function open(bytes: Uint8Array | string): Promise<AudioFile> {
  const path = join(folder, 'audio')
  await writeFile(path, bytes)
  const opened = await openAudio(path)
  if (!opened.ok) throw new Error(opened.reason)
  return opened.audio
}

async function split(audio: AudioFile, limits: PieceLimits): Promise<Piece[]> {
  const pieces = await Array.fromAsync(splitAudio(audio, limits))
  audio.close()
  return pieces
}

/** Seconds of a piece, as a reader of its file counts them. */
async function secondsOf(piece: Piece): Promise<number> {
  const audio = await open(await piece.file.bytes())
  audio.close()
  return audio.seconds
}

test('a short file is one piece, without its tags', async () => {
  const sound = makeMp3({ seconds: 30, gainAt: () => 170 })
  const tag = Buffer.concat([Buffer.from('ID3\x04\x00\x00\x00\x00\x07\x68', 'latin1'), Buffer.alloc(1000)])
  const [piece, ...more] = await split(await open(Buffer.concat([tag, sound])), { seconds: 1200, bytes: megabytes })
  expect(more).toEqual([])
  expect(piece).toMatchObject({ start: 0, file: { name: 'audio.mp3', type: 'audio/mpeg' } })
  expect(piece?.seconds).toBeCloseTo(30, 1)
  expect(Buffer.from((await piece?.file.bytes()) ?? []).subarray(-sound.byteLength)).toEqual(Buffer.from(sound))
})

test('65 minutes are cut in the pauses into equal pieces that leave nothing out', async () => {
  const isPause = (second: number) => second % 61 >= 60
  const gainAt = (second: number) => (isPause(second) ? 110 : 150 + (Math.floor(second * 7) % 30))
  const sound = makeMp3({ seconds: 3900, gainAt })
  const pieces = await split(await open(sound), { seconds: 1200, bytes: 24 * megabytes })
  expect(pieces.map(({ seconds }) => Math.round(seconds / 60))).toEqual([16, 16, 16, 16])
  expect(pieces.slice(1).every(({ start }) => isPause(start))).toBe(true)
  const frameSize = 72
  const frameSeconds = 0.072
  const files = await Promise.all(pieces.map(({ file }) => file.bytes()))
  const sounds = files.map((bytes, index) => bytes.subarray(-Math.round((pieces[index]?.seconds ?? 0) / frameSeconds) * frameSize))
  expect(Buffer.concat(sounds).equals(sound)).toBe(true)
  expect(pieces.map(({ start }) => Math.round(start / frameSeconds))).toEqual(placesOf(sounds.map((bytes) => bytes.length / frameSize)))
}, 30_000)

test('a piece is never larger than the limit, whatever the bit rate', async () => {
  const audio = await open(makeMp3({ seconds: 100, rate: 'music', gainAt: () => 170 }))
  const pieces = await split(audio, { seconds: 1200, bytes: 160_000 })
  expect(pieces.length).toBe(3)
  expect(pieces.every(({ file }) => file.size < 162_000)).toBe(true)
})

test('reads M4A, and cuts it where its frames are small', async () => {
  const isPause = (second: number) => second >= 58 && second < 59
  const audio = await open(await makeM4a(120, isPause))
  expect(audio).toMatchObject({ codec: 'aac' })
  const pieces = await split(audio, { seconds: 100, bytes: megabytes })
  expect(pieces.map(({ file }) => [file.name, file.type])).toEqual([
    ['audio.m4a', 'audio/mp4'],
    ['audio.m4a', 'audio/mp4'],
  ])
  expect(isPause(pieces[1]?.start ?? 0)).toBe(true)
  for (const piece of pieces) expect(await secondsOf(piece)).toBeCloseTo(piece.seconds, 2)
})

test('says what a file is that is not audio', async () => {
  const reasonOf = async (bytes: Uint8Array | string) => open(bytes).then(String, (error: Error) => error.message)
  expect(await reasonOf('<!doctype html><html><title>Log in</title></html>')).toBe('is a web page, not audio: the host may want a login')
  expect(await reasonOf('')).toBe('is empty')
  expect(await reasonOf('#EXTM3U\nhttps://example.org/a.mp3')).toBe('is a playlist, not audio')
  expect(await reasonOf(new Uint8Array(5000).fill(7))).toBe('is in no audio format that can be read (MP3, M4A, Ogg, FLAC, WAV)')
  const m4a = await makeM4a(60, () => false)
  expect(await reasonOf(m4a.subarray(0, m4a.length / 2))).toBe('is cut off or damaged: it lists more sound than it holds')
})

test('a file that lists sound without end is damaged, and read no further', async () => {
  const m4a = Buffer.from(await makeM4a(60, () => false))
  m4a.writeUInt32BE(2 ** 31, m4a.indexOf('stts') + 12) // frames in the first run of equal lengths
  const sizes = m4a.indexOf('stsz')
  m4a.writeUInt32BE(100, sizes + 8) // one size for all frames
  m4a.writeUInt32BE(2 ** 31, sizes + 12)
  m4a.writeUInt32BE(2 ** 31, m4a.indexOf('stsc') + 16) // frames in a chunk
  await expect(open(m4a)).rejects.toThrow('is cut off or damaged: it lists more sound than it holds')
})

/** Where each part begins, from the sizes of the parts. */
function placesOf(sizes: number[]): number[] {
  return sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0))
}

/** An M4A whose AAC frames (1024 samples at 16 kHz) are as large as it is loud; what they say is noise. */
async function makeM4a(seconds: number, isPause: (second: number) => boolean): Promise<Uint8Array> {
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat(), target })
  const source = new EncodedAudioPacketSource('aac')
  output.addAudioTrack(source)
  await output.start()
  const duration = 1024 / 16_000
  const decoderConfig = { codec: 'mp4a.40.2', sampleRate: 16_000, numberOfChannels: 1, description: new Uint8Array([0x14, 0x08]) }
  for (let index = 0; index * duration < seconds; index++) {
    const data = new Uint8Array(isPause(index * duration) ? 12 : 180 + (index % 40)).fill(0x21)
    await source.add(new EncodedPacket(data, 'key', index * duration, duration), { decoderConfig })
  }
  await output.finalize()
  return new Uint8Array(target.buffer ?? new ArrayBuffer())
}
