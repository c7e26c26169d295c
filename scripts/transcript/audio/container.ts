import { FlacOutputFormat, Mp3OutputFormat, Mp4OutputFormat, OggOutputFormat, type OutputFormat, WavOutputFormat } from 'mediabunny'

/** A file format that servers take, in which encoded sound can be stored as it is. */
export interface Container {
  format: OutputFormat
  /** Ending of a file's name, by which servers tell the format. */
  ending: string
  /** MIME type. */
  type: string
}

const containers: Container[] = [
  { format: new Mp3OutputFormat(), ending: 'mp3', type: 'audio/mpeg' },
  { format: new Mp4OutputFormat(), ending: 'm4a', type: 'audio/mp4' },
  { format: new OggOutputFormat(), ending: 'ogg', type: 'audio/ogg' },
  { format: new FlacOutputFormat(), ending: 'flac', type: 'audio/flac' },
  { format: new WavOutputFormat(), ending: 'wav', type: 'audio/wav' },
]

const codecs: Record<string, string> = { mp3: 'mp3', aac: 'm4a', opus: 'ogg', vorbis: 'ogg', flac: 'flac' }

/** The container for sound of a codec; `null` for one that servers do not take (Dolby, DTS, raw sound in odd byte orders). */
export function containerOf(codec: string): Container | null {
  const ending = codecs[codec] ?? 'wav'
  const container = containers.find((candidate) => candidate.ending === ending)
  return container?.format.getSupportedCodecs().some((supported) => supported === codec) ? container : null
}
