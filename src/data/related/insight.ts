/** An insight as the ranking reads it. Only `id` and `body` are asked for; what is left out counts as unknown and excludes nothing. */
export interface RelatedInsight {
  /** Its own name, unlike all others. */
  id: string
  /** The text; paragraphs on lines of their own. */
  body: string
  /** The headline; its words count beside those of the body. */
  title?: string | undefined
  /** What was said; words that the body does not have count half. */
  quotes?: readonly string[] | undefined
  /** Ids or names of topics. */
  topics?: readonly string[] | undefined
  /** Name or id of the show: a list takes few of one show. */
  podcast?: string | undefined
  /** Name or id of the episode: insights of one episode are not linked. */
  episode?: string | undefined
  /** BCP 47 tag; insights of different languages are not linked. English where it is left out. */
  language?: string | undefined
  /** Names of those who are heard: naming them is not a subject on their own show. */
  speakers?: readonly string[] | undefined
  /** Names of people, organisations and products that it speaks of. */
  names?: readonly string[] | undefined
  /** When it was published, in milliseconds since 1970 or as ISO 8601; the oldest teach the weights. */
  publishedAt?: number | string | Date | undefined
  /** What is said most in the whole of its episode: words with how often each is said, as `server 41, cache 22`. */
  spoken?: string | undefined
  /** Where a model placed its text; of use where all have one, of one length. */
  embedding?: Float32Array | undefined
}

/** A related insight and why it is one. */
export interface RankedNeighbour {
  id: string
  /** Higher is nearer; near 0 for chance. In lists that readers see, the likelihood that they find the two related. */
  score: number
  /** The words and phrases that both have, strongest first, as the first of the two writes them. */
  terms: string[]
  /** Topics of both. */
  topics: string[]
}

/** The same by its place among the insights of its language, oldest first. */
export interface PlacedNeighbour extends Omit<RankedNeighbour, 'id'> {
  other: number
}

/** Milliseconds since 1970; 0 where nobody says. */
export function timeOf({ publishedAt }: Pick<RelatedInsight, 'publishedAt'>): number {
  if (typeof publishedAt === 'number') return publishedAt
  return publishedAt === undefined ? 0 : new Date(publishedAt).getTime()
}

/** Orders by time, those of one time by id. */
export function byAge(a: Pick<RelatedInsight, 'id' | 'publishedAt'>, b: Pick<RelatedInsight, 'id' | 'publishedAt'>): number {
  return timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1)
}
