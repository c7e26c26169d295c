import type { FeedEpisode, TranscriptLink } from '#domain/episode.ts'
import type { Transcript } from '#domain/transcript.ts'
import type { Fetcher } from '../net/fetcher.ts'
import { selectTranscripts } from '../transcript/choose.ts'
import { findTranscriptInNotes } from '../transcript/in-notes.ts'
import { findLinkedTranscripts } from '../transcript/linked.ts'
import { readTranscript } from '../transcript/read.ts'

/** The transcript of an episode, or why there is none. */
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
      /** True where the fault is the publisher's own and not of the show's hosts: no key, no money, a model's server that is down. */
      own?: boolean
    }

/** What of an episode tells where its transcript stands, and how to read it. */
export type Offer = Pick<FeedEpisode, 'transcripts' | 'notes' | 'link' | 'duration' | 'language'>

const accept = 'application/json, text/vtt, application/x-subrip, text/html;q=0.8, text/plain;q=0.7, */*;q=0.5'

/**
 * Finds the transcript of an episode: the files that the feed offers, best first; then one that stands in the show notes; then
 * one that the show notes link to on the show's own site.
 */
export async function findTranscript(episode: Offer, fetcher: Fetcher): Promise<TranscriptFound> {
  const { duration, language, notes } = episode
  const offered = await readFirst(selectTranscripts(episode.transcripts, language), episode, fetcher)
  if (offered.ok) return offered
  const inNotes = notes === null ? null : findTranscriptInNotes(notes, { duration, language })
  if (inNotes?.ok) return { ok: true, transcript: inNotes.transcript, source: 'show notes' }
  const linked = notes === null ? offered : await readFirst(findLinkedTranscripts(notes, episode.link), episode, fetcher)
  if (linked.ok) return linked
  const reasons = [...new Set([offered.reason, linked.reason])].filter((reason) => reason !== '')
  const temporary = offered.temporary || linked.temporary
  return { ok: false, reason: reasons.join('; ') || 'the feed offers no transcript', temporary }
}

/** The first of some links that reads as a transcript; else why none did, '' where there was no link. */
async function readFirst(links: readonly TranscriptLink[], episode: Offer, fetcher: Fetcher): Promise<TranscriptFound> {
  const reasons: string[] = []
  let temporary = false
  for (const link of links) {
    const reply = await fetcher({ url: link.url, accept })
    if (!reply.ok || reply.bytes === null) {
      reasons.push(`${link.url} ${reply.ok ? 'gave nothing' : reply.reason}`)
      temporary ||= !reply.ok && reply.temporary
      continue
    }
    const result = readLink(reply.bytes, reply.type, link, episode)
    if (result.ok) return { ok: true, transcript: result.transcript, source: link.url }
    reasons.push(`${link.url} ${result.reason}`)
  }
  return { ok: false, reason: reasons.join('; '), temporary }
}

/** Reads what a link gave. A web page may hold the transcript among much else: it is looked for as in show notes. */
function readLink(bytes: Uint8Array, type: string | null, link: TranscriptLink, { duration, language }: Offer) {
  const file = { bytes, type: type ?? link.type, name: link.url, language: link.language ?? language, duration }
  const page =
    link.type === '' && /\bhtml\b/i.test(type ?? '') ? findTranscriptInNotes(new TextDecoder().decode(bytes), { duration, language }) : null
  return page?.ok ? page : readTranscript(file)
}
