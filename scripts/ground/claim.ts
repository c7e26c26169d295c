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

/** True where the same person, by a name of two words, says both: who goes from show to show is no second voice. */
export function sharesSpeaker(a: Pick<Claim, 'speakers'>, b: Pick<Claim, 'speakers'>): boolean {
  const names = new Set(a.speakers.filter((name) => name.includes(' ')).map(foldName))
  return b.speakers.some((name) => names.has(foldName(name)))
}

function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
