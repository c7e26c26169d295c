/** The podcast of an episode's or an insight's id: its first part. */
export function podcastOf(id: string): string {
  return id.split('/', 1)[0] ?? id
}

/** The episode of an insight's id: all but its last part. */
export function episodeOf(insightId: string): string {
  return insightId.slice(0, insightId.lastIndexOf('/'))
}
