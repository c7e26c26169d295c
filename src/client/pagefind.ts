/** What the search uses of Pagefind's browser API (pagefind.app/docs/api, pagefind.app/docs/multisite). */
export interface Pagefind {
  /** Another engine beside those that there are; all work in one thread. */
  createInstance(): PagefindInstance
}

/** An engine, with the indexes that it holds. */
export interface PagefindInstance {
  init(): Promise<void>
  mergeIndex(path: string, options: PagefindMerge): Promise<void>
  search(term: string, options: PagefindSearch): Promise<{ results: PagefindResult[] }>
}

/** How an index is merged into the one that the program came with. */
export interface PagefindMerge {
  language: string
  baseUrl: string
  /** Words of an excerpt. */
  excerptLength: number
  ranking: { metaWeights: Record<string, number> }
  /** A filter that all records of the index get. */
  mergeFilter: Record<string, string>
  /** Stands in the address of the index's entry, which is cached by it. */
  metaCacheTag: string
}

export interface PagefindSearch {
  filters: Record<string, string | { any: string[] }>
}

/** A result whose record is read when it is shown. */
export interface PagefindResult {
  /** Name of its record's file, unlike all others of its index: `1a2b`. */
  id: string
  score: number
  data(): Promise<PagefindData>
}

/** A result's record. */
export interface PagefindData {
  url: string
  content: string
  /** Plain text with the match between `<mark>` and `</mark>`; not escaped. */
  excerpt: string
  meta: Record<string, string>
}
