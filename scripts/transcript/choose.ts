import type { TranscriptLink } from '#domain/episode.ts'
import { claimedFormat, type Format } from './format.ts'

/** Best first: what names speakers and times most surely. */
const preference: Format[] = ['json', 'vtt', 'srt', 'html', 'text']

/**
 * The links worth trying, best first: by format (type, else the address's ending), a link without either last. Only
 * links in the episode's language, or without one; others where no link matches.
 */
export function selectTranscripts(links: TranscriptLink[], language: string | null): TranscriptLink[] {
  const wanted = language === null ? null : primaryOf(language)
  const ranked = links.map((link, index) => ({ link, index, tongue: tongueRank(link, wanted), format: formatRank(link) }))
  const fitting = ranked.filter(({ tongue }) => tongue < 2)
  const usable = fitting.length > 0 ? fitting : ranked
  usable.sort((left, right) => left.tongue - right.tongue || left.format - right.format || left.index - right.index)
  return usable.map(({ link }) => link)
}

/** 0: the wanted language, or not said; 1: nothing is wanted; 2: another language. */
function tongueRank(link: TranscriptLink, wanted: string | null): number {
  if (link.language === null || link.language === '' || wanted === null) return 0
  return primaryOf(link.language) === wanted ? 0 : 2
}

function formatRank(link: TranscriptLink): number {
  const format = claimedFormat({ type: link.type, name: link.url })
  return format === null ? preference.length : preference.indexOf(format)
}

/** `en` of `en-US`. */
function primaryOf(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
}
