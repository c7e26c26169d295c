import { renderClock } from '#domain/clock.ts'

/** What the JSON API tells of an insight, as far as an entry shows it. */
export interface Told {
  paragraphs: string[]
  language: string | null
  /** `yyyy-mm-dd` */
  day: string
  /** Names as the transcript has them, each once; who says the first quote is first, `null` where that is not known. */
  speakers: (string | null)[]
  /** Where the first quote is heard; `address` is `null` where the feed gives no audio. */
  listen: { address: string | null; time: string; episode: string } | null
}

/** Asks the site for an insight; `null` where it has none of that id, or says of it what cannot be read. */
export async function fetchInsight(id: string): Promise<Told | null> {
  const response = await fetch(`${import.meta.env.BASE_URL}api/insights/${encodeURI(id)}.json`)
  return response.ok ? readInsight(await response.json()) : null
}

function readInsight(value: unknown): Told | null {
  if (!isRecord(value) || typeof value['text'] !== 'string') return null
  const { text, language, publishedAt, evidence, episode } = value
  const quotes = Array.isArray(evidence) ? evidence.filter(isRecord) : []
  return {
    paragraphs: text.split('\n\n'),
    language: textOf(language),
    day: textOf(publishedAt)?.slice(0, 10) ?? '',
    speakers: [...new Set(quotes.map(({ speaker }) => textOf(speaker)))],
    listen: readListen(quotes[0] ?? {}, isRecord(episode) ? episode : {}),
  }
}

function readListen({ start, estimated, listen }: Record<string, unknown>, { link, url }: Record<string, unknown>): Told['listen'] {
  if (typeof start !== 'number') return null
  const clock = renderClock(start)
  return { address: textOf(listen), time: estimated === true ? `about ${clock}` : clock, episode: textOf(link) ?? textOf(url) ?? '' }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
