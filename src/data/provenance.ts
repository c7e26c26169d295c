import { cutText } from '#domain/letter/plain.ts'
import type { PlacedInsight } from './library.ts'
import { identifySpeaker } from './people.ts'
import { element, wrap } from './xml.ts'

/**
 * Where an insight was heard, in elements of the podcast namespace (podcastindex.org/namespace/1.0) in its feed item:
 * `podcast:alternateEnclosure` is the publisher's own audio, not an `enclosure`, because a podcast app would fetch the whole
 * episode once for each of its insights; `podcast:soundbite` the seconds of each quote in it; `podcast:person` who said it, where
 * the show's feed says in which role, because without a role a host is meant; `podcast:transcript` the file that the quote
 * was found in. There is no `podcast:guid`: it would call the feed the show.
 */
export function renderProvenance(insight: PlacedInsight): string {
  const { episode, evidence, title } = insight
  const { audio, transcript } = episode
  const transcriptType = transcript && transcriptTypes.find(([ending]) => ending.test(transcript.source))?.[1]
  const audioType = audio && (audio.type ?? audioTypes.find(([ending]) => ending.test(new URL(audio.url).pathname))?.[1])
  const sounds = evidence.flatMap(({ start, end, estimated }) =>
    start === undefined || end === undefined || end <= start || estimated
      ? []
      : element('podcast:soundbite', { startTime: seconds(start), duration: seconds(end - start) }, cutText(title, longestBite)),
  )
  return [
    ...personsOf(insight),
    ...(audio && audioType
      ? [
          wrap('podcast:alternateEnclosure', { type: audioType, length: audio.length }, [element('podcast:source', { uri: audio.url })]),
          ...sounds,
        ]
      : []),
    ...(transcript && transcriptType ? [element('podcast:transcript', { url: transcript.source, type: transcriptType })] : []),
  ].join('')
}

/** Characters that the namespace asks a soundbite's title to keep to. */
const longestBite = 128

/** Types of audio whose feed names none, by the end of its path. */
const audioTypes: [RegExp, string][] = [
  [/\.mp3$/i, 'audio/mpeg'],
  [/\.m4a$/i, 'audio/mp4'],
  [/\.(ogg|opus)$/i, 'audio/ogg'],
]

/** Types of the namespace's transcripts, by the end of an address. */
const transcriptTypes: [RegExp, string][] = [
  [/^https?:.*\.vtt(?:[?#]|$)/i, 'text/vtt'],
  [/^https?:.*\.srt(?:[?#]|$)/i, 'application/x-subrip'],
  [/^https?:.*\.json(?:[?#]|$)/i, 'application/json'],
  [/^https?:.*\.html?(?:[?#]|$)/i, 'text/html'],
  [/^https?:.*\.txt(?:[?#]|$)/i, 'text/plain'],
]

function personsOf(insight: PlacedInsight): string[] {
  const roles = new Map(insight.episode.people.map(({ name, role }) => [identifySpeaker({ speaker: name }, insight)?.slug ?? name, role]))
  const speakers = insight.evidence.flatMap((evidence) =>
    evidence.speaker === undefined ? [] : [[identifySpeaker(evidence, insight)?.slug ?? evidence.speaker, evidence.speaker] as const],
  )
  return [...new Map(speakers)].flatMap(([key, name]) => {
    const role = roles.get(key)
    return role === undefined ? [] : element('podcast:person', { role }, name)
  })
}

/** Milliseconds are as fine as transcripts are. */
function seconds(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
