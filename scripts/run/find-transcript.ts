import type { FeedEpisode } from '#domain/episode.ts'
import type { Transcript } from '#domain/transcript.ts'
import type { Fetcher } from '../net/fetcher.ts'
import { selectTranscripts } from '../transcript/choose.ts'
import { findTranscriptInNotes } from '../transcript/in-notes.ts'
import { readTranscript } from '../transcript/read.ts'

export type TranscriptFound =
  | {
      ok: true
      transcript: Transcript
      /** Its address, or `show notes`. */
      source: string
    }
  | {
      ok: false
      /** In one line: what was tried, and why it did not do. */
      reason: string
      /** True where nothing more than the network failed: the next run tries again. */
      temporary: boolean
    }

const accept = 'application/json, text/vtt, application/x-subrip, text/html;q=0.8, text/plain;q=0.7, */*;q=0.5'

/** Finds the transcript of an episode: the files that the feed offers, best first, then the show notes. */
export async function findTranscript(episode: FeedEpisode, fetcher: Fetcher): Promise<TranscriptFound> {
  const { duration, language } = episode
  const reasons: string[] = []
  let temporary = false
  for (const link of selectTranscripts(episode.transcripts, language)) {
    const reply = await fetcher({ url: link.url, accept })
    if (!reply.ok || reply.bytes === null) {
      reasons.push(`${link.url} ${reply.ok ? 'gave nothing' : reply.reason}`)
      temporary ||= !reply.ok && reply.temporary
      continue
    }
    const type = reply.type ?? link.type
    const result = readTranscript({ bytes: reply.bytes, type, name: link.url, language: link.language ?? language, duration })
    if (result.ok) return { ok: true, transcript: result.transcript, source: link.url }
    reasons.push(`${link.url} ${result.reason}`)
  }
  const inNotes = episode.notes === null ? null : findTranscriptInNotes(episode.notes, { duration, language })
  if (inNotes?.ok) return { ok: true, transcript: inNotes.transcript, source: 'show notes' }
  if (reasons.length === 0) return { ok: false, reason: 'the feed offers no transcript', temporary: false }
  return { ok: false, reason: reasons.join('; '), temporary }
}
