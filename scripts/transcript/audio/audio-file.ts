import { open, stat } from 'node:fs/promises'
import {
  ADTS,
  type AudioCodec,
  EncodedPacketSink,
  FilePathSource,
  FLAC,
  Input,
  type InputAudioTrack,
  Logging,
  MATROSKA,
  MP3,
  MP4,
  MPEG_TS,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny'
import { type Container, containerOf } from './container.ts'

/** The sound of a file, with what is needed to cut it. */
export interface AudioFile {
  codec: AudioCodec
  /** What its pieces are stored in. */
  container: Container
  /** What a decoder must know; goes into each piece. */
  decoderConfig: AudioDecoderConfig
  /** Seconds of sound, counted over all frames. */
  seconds: number
  /** Bytes of sound: without tags and pictures. */
  bytes: number
  /** The encoded frames in order. */
  frames: EncodedPacketSink
  close: () => void
}

export type AudioFileResult =
  | { ok: true; audio: AudioFile }
  | {
      ok: false
      /** What the file is, to be put behind its name. */
      reason: string
      /** True where it is a part of the file that was to come: fetched again it may be whole. */
      temporary: boolean
    }

// No HLS: a playlist names other files, and nothing but the given one is read.
const formats = [MP3, MP4, QTFF, ADTS, OGG, WAVE, FLAC, WEBM, MATROSKA, MPEG_TS]

const framesAtMost = 4_000_000 // ten hours in frames of 9 ms; usual ones last 20 to 72 ms

Logging.level = 0 // what is wrong with a file is said once, as the reason

/** Opens an audio file (MP3, M4A and other common ones; of a video, its sound). */
export async function openAudio(path: string): Promise<AudioFileResult> {
  const input = new Input({ source: new FilePathSource(path, { handleUnhandledError: () => {} }), formats })
  const { size } = await stat(path)
  const result = await readTrack(input, size).catch((error: unknown): AudioFileResult => {
    return failure(`cannot be read as audio: ${error instanceof Error ? error.message : String(error)}`)
  })
  if (result.ok) return result
  input.dispose()
  return (await describePage(path)) ?? result
}

async function readTrack(input: Input, size: number): Promise<AudioFileResult> {
  if (!(await input.canRead())) return failure('is in no audio format that can be read (MP3, M4A, Ogg, FLAC, WAV)')
  const track: InputAudioTrack | null = await input.getPrimaryAudioTrack()
  if (track === null) return failure('has no sound in it')
  const codec = await track.getCodec()
  const container = codec === null ? null : containerOf(codec)
  const decoderConfig = await track.getDecoderConfig()
  if (codec === null || container === null || decoderConfig === null) {
    return failure(`holds ${codec ?? 'unknown'} sound, which transcription servers do not take`)
  }
  const frames = new EncodedPacketSink(track)
  let seconds = 0
  let bytes = 0
  let count = 0
  for await (const frame of frames.packets(undefined, undefined, { metadataOnly: true })) {
    seconds = Math.max(seconds, frame.timestamp + frame.duration)
    bytes += frame.byteLength
    count += 1
    if (bytes > size || count > framesAtMost) return failure('is cut off or damaged: it lists more sound than it holds', true)
  }
  if (seconds === 0) return failure('has no sound in it')
  // The table of an MP4 file lists frames that a broken download does not hold.
  if ((await frames.getPacket(seconds)) === null) return failure('is cut off or damaged: its last part is missing', true)
  return { ok: true, audio: { codec, container, decoderConfig, seconds, bytes, frames, close: () => input.dispose() } }
}

/** What a file is that no player would take: a page, or nothing at all. */
async function describePage(path: string): Promise<AudioFileResult | null> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(512), 0, 512, 0)
    if (bytesRead === 0) return failure('is empty', true)
    const head = new TextDecoder().decode(buffer.subarray(0, bytesRead)).trimStart().toLowerCase()
    if (head.startsWith('<!doctype html') || head.startsWith('<html')) return failure('is a web page, not audio: the host may want a login')
    if (head.startsWith('<?xml') || head.startsWith('{')) return failure('is a text for machines (an error?), not audio')
    if (head.startsWith('#extm3u')) return failure('is a playlist, not audio')
    return null
  } finally {
    await file.close()
  }
}

function failure(reason: string, temporary = false): AudioFileResult {
  return { ok: false, reason, temporary }
}
