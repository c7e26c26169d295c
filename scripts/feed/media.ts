import type { Audio, Chapter, TranscriptLink } from '#domain/episode.ts'
import { type Base, readAddress } from './address.ts'
import { readSeconds } from './duration.ts'
import { attributeOf, childrenOf, firstText, textOf, type XmlNode } from './node.ts'

/**
 * The audio of an item: of its enclosures (RSS, and Atom's rel=enclosure) the first that is audio, else the first that is video,
 * else the first that is not said to be something else. Only where it has none, of its Media RSS contents, then of its
 * podcast:alternateEnclosures in the same way. `null` where none has an address on the web.
 */
export function readAudio(item: XmlNode, base: Base): Audio | null {
  const links = [...childrenOf(item, 'link'), ...childrenOf(item, 'atom:link')].filter((link) => attributeOf(link, 'rel') === 'enclosure')
  const enclosures = [...childrenOf(item, 'enclosure'), ...links]
  const contents = [item, ...childrenOf(item, 'media:group')].flatMap((node) => childrenOf(node, 'media:content'))
  const alternates = childrenOf(item, 'podcast:alternateenclosure').flatMap((node) =>
    childrenOf(node, 'podcast:source').map((source) => audioOf(node, attributeOf(source, 'uri'), 'length', base)),
  )
  return (
    pickAudio(enclosures.map((node) => audioOf(node, attributeOf(node, 'url') ?? attributeOf(node, 'href'), 'length', base))) ??
    pickAudio(contents.map((node) => audioOf(node, attributeOf(node, 'url'), 'filesize', base))) ??
    pickAudio(alternates)
  )
}

/** The best of several: audio before video before what is not said to be something else. */
export function pickAudio(candidates: (Audio | null)[]): Audio | null {
  const ranked = candidates.flatMap((audio) => (audio === null ? [] : [{ audio, rank: rankOf(audio) }])).filter(({ rank }) => rank < 3)
  return ranked.sort((one, other) => one.rank - other.rank)[0]?.audio ?? null
}

/** Audio by its parts, as the schema wants them: no empty type, no length that is 0, negative or no number. */
export function audioFrom({ url, type, length }: { url: string; type: string | null; length: string | null }): Audio {
  const bytes = /^\d+$/.test(length ?? '') ? Number(length) : 0
  return {
    url,
    ...(type === null ? {} : { type }),
    ...(bytes > 0 && Number.isSafeInteger(bytes) ? { length: bytes } : {}),
  }
}

function audioOf(node: XmlNode, address: string | null, length: string, base: Base): Audio | null {
  const url = readAddress(address, base)
  return url === null ? null : audioFrom({ url, type: attributeOf(node, 'type'), length: attributeOf(node, length) })
}

/** 0 audio, 1 video, 2 not said, 3 something else. The type decides, else the ending of the address. */
function rankOf(audio: Audio): number {
  const type = audio.type?.toLowerCase() ?? ''
  const path = audio.url.split(/[?#]/, 1)[0] ?? ''
  if (/^audio\//.test(type) || /\.(mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac)$/i.test(path)) return 0
  if (/^video\//.test(type) || /\.(mp4|m4v|mov|webm|mkv)$/i.test(path)) return 1
  return /^(image|text)\/|pdf|epub|bittorrent|html/.test(type) || /\.(jpe?g|png|gif|webp|pdf|epub|torrent|html?)$/i.test(path) ? 3 : 2
}

/** podcast:transcript in the order of the item, addresses once; those without an address on the web left out. */
export function readTranscripts(item: XmlNode, base: Base): TranscriptLink[] {
  const links = childrenOf(item, 'podcast:transcript').flatMap((node) => {
    const url = readAddress(attributeOf(node, 'url') ?? attributeOf(node, 'href'), base)
    if (url === null) return []
    const type = attributeOf(node, 'type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
    return [
      {
        url,
        type,
        language: attributeOf(node, 'language') ?? attributeOf(node, 'lang'),
        rel: attributeOf(node, 'rel')?.toLowerCase() ?? null,
      },
    ]
  })
  return [...new Map(links.map((link) => [`${link.type} ${link.url}`, link])).values()]
}

/** Address of the chapters file (podcast:chapters). */
export function readChaptersAddress(item: XmlNode, base: Base): string | null {
  for (const node of childrenOf(item, 'podcast:chapters')) {
    const url = readAddress(attributeOf(node, 'url') ?? textOf(node), base)
    if (url !== null) return url
  }
  return null
}

/** Podlove Simple Chapters, by start; those without a start or a title left out. */
export function readInlineChapters(item: XmlNode): Chapter[] {
  const nodes = childrenOf(item, 'psc:chapters').flatMap((chapters) => childrenOf(chapters, 'psc:chapter'))
  const chapters = nodes.flatMap((node) => {
    const start = readSeconds(attributeOf(node, 'start'))
    const title = attributeOf(node, 'title') ?? firstText(node, 'title')
    return start === null || title === null ? [] : [{ start, title }]
  })
  return chapters.sort((one, other) => one.start - other.start)
}
