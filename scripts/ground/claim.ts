/** An insight as it is held against others. */
export interface Claim {
  id: string
  title: string
  body: string
  quotes: readonly string[]
  /** Who says the quotes, as far as it is known. */
  speakers: readonly string[]
  /** Id of its podcast. */
  podcast: string
  publishedAt: Date
}
