import { BufferTarget, EncodedAudioPacketSource, type EncodedPacket, Output } from 'mediabunny'
import type { AudioFile } from './audio-file.ts'
import { loudnessOf } from './loudness.ts'
import { selectQuietFrame } from './quiet.ts'

/** A part of an audio file, playable on its own. */
export interface Piece {
  /** Seconds from the start of the whole audio. */
  start: number
  /** Seconds. */
  seconds: number
  file: File
}

export interface PieceLimits {
  /** Seconds of a piece at most. */
  seconds: number
  /** Bytes of sound in a piece at most; the file that holds them is larger by a few thousandths. */
  bytes: number
}

/** A frame that waits to be put into a piece. */
interface Waiting {
  packet: EncodedPacket
  start: number
  loudness: number
}

const searchSeconds = 15 // before and after the planned cut
const slack = 0.97 // of the bytes: where the bit rate varies, a piece is larger than its share

/**
 * Cuts audio into pieces, each below both limits and about as long as the others, so that the last is no stub on which a
 * model would guess. The frames are taken over as they are, nothing is encoded anew; tags and pictures stay behind. A cut is made at
 * the quietest half second near the planned place. In MP3 the first frames of a piece may lean on bits of the frame before the cut (the
 * bit reservoir, at most 511 bytes): a decoder leaves these some hundredths of a second silent. At most two pieces are in memory.
 */
export async function* splitAudio(audio: AudioFile, limits: PieceLimits): AsyncGenerator<Piece> {
  let waiting: Waiting[] = []
  let bytes = 0
  let rest = { seconds: audio.seconds, bytes: audio.bytes }
  let planned = planSeconds(rest, limits)
  for await (const packet of audio.frames.packets()) {
    const last: Waiting = { packet, start: packet.timestamp, loudness: loudnessOf(audio.codec, packet.data) }
    const first = waiting[0] ?? last
    const isFull = bytes + packet.byteLength > limits.bytes || last.start + packet.duration - first.start > limits.seconds
    if (waiting.length > 0 && (isFull || last.start - first.start > planned + searchSeconds)) {
      const cut = selectCut(waiting, last.start - first.start - 2 * searchSeconds)
      const done = waiting.slice(0, cut)
      waiting = waiting.slice(cut)
      const doneBytes = sizeOf(done)
      bytes -= doneBytes
      rest = { seconds: audio.seconds - (waiting[0] ?? last).start, bytes: rest.bytes - doneBytes }
      planned = planSeconds(rest, limits)
      yield await writePiece(done, audio)
    }
    waiting.push(last)
    bytes += packet.byteLength
  }
  if (waiting.length > 0) yield await writePiece(waiting, audio)
}

/** How long the next piece should be, for equal pieces; endless where the rest is one piece. */
function planSeconds(rest: { seconds: number; bytes: number }, limits: PieceLimits): number {
  if (rest.seconds <= limits.seconds && rest.bytes <= limits.bytes) return Number.POSITIVE_INFINITY
  const count = Math.max(rest.seconds / (limits.seconds - 2 * searchSeconds), rest.bytes / (limits.bytes * slack), 2)
  return rest.seconds / Math.ceil(count)
}

/** How many of the waiting frames go into the piece: to the quietest place after `from` seconds of it. */
function selectCut(waiting: readonly Waiting[], from: number): number {
  const start = waiting[0]?.start ?? 0
  const first = Math.max(
    0,
    waiting.findIndex((frame) => frame.start - start >= from),
  )
  return first + selectQuietFrame(waiting.slice(first))
}

function sizeOf(frames: readonly Waiting[]): number {
  return frames.reduce((sum, { packet }) => sum + packet.byteLength, 0)
}

async function writePiece(frames: readonly Waiting[], { codec, container, decoderConfig }: AudioFile): Promise<Piece> {
  const start = frames[0]?.start ?? 0
  const last = frames.at(-1)?.packet
  const target = new BufferTarget()
  const output = new Output({ format: container.format, target })
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  await output.start()
  for (const { packet } of frames) await source.add(packet.clone({ timestamp: packet.timestamp - start }), { decoderConfig })
  await output.finalize()
  return {
    start: Math.max(0, start),
    seconds: (last?.timestamp ?? 0) + (last?.duration ?? 0) - start,
    file: new File([target.buffer ?? new ArrayBuffer()], `audio.${container.ending}`, { type: container.type }),
  }
}
