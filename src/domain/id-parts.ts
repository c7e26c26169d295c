/** The podcast of an episode's or an insight's id: its first part. */
export function podcastOf(id: string): string {
  const end = id.indexOf('/')
  return end === -1 ? id : id.slice(0, end)
}

/** The episode of an insight's id: all but its last part. */
export function episodeOf(insightId: string): string {
  return insightId.slice(0, insightId.lastIndexOf('/'))
}

/** The day of an episode's or an insight's id, `yyyy-mm-dd`; '' where it has none. */
export function dayOf(id: string): string {
  return /\/(\d{4}-\d\d-\d\d)-/.exec(id)?.[1] ?? ''
}
