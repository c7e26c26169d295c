/** What the search page uses of Pagefind's browser API (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number; ranking: { metaWeights: Record<string, number> } }): Promise<void>
  filters(): Promise<Record<string, Record<string, number>>>
  search(
    term: string | null,
    options: { filters: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: PagefindResult[] }>
}

/** A result whose page is read when it is shown. */
export interface PagefindResult {
  data(): Promise<PagefindData>
}

/** A result's page. */
export interface PagefindData {
  url: string
  /** Escaped text with the match in <mark>. */
  excerpt: string
  meta: Record<string, string>
}
