import type { PlacedInsight } from './library.ts'

/** The same idea on another show, as the page of an insight names it. */
export interface Echo {
  id: string
  title: string
  /** Title of the show. */
  show: string
  /** BCP 47 tag of what is said; `null` where nobody says it. */
  language: string | null
}

/**
 * By the id of an insight, the insights of other shows that tell the same idea, oldest first. A file names those that were found before it; here each
 * is known to both. Echoes that are gone, and those that an editor's hand has put on the same show, are left out.
 */
export function joinEchoes(insights: readonly PlacedInsight[]): Map<string, Echo[]> {
  const byId = new Map(insights.map((insight) => [insight.id, insight]))
  const pairs = new Map<PlacedInsight, Set<PlacedInsight>>()
  const link = (from: PlacedInsight, to: PlacedInsight) => {
    const known = pairs.get(from) ?? new Set()
    pairs.set(from, known.add(to))
  }
  for (const insight of insights) {
    for (const id of insight.echoes ?? []) {
      const other = byId.get(id)
      if (other === undefined || other.podcast.id === insight.podcast.id) continue
      link(insight, other)
      link(other, insight)
    }
  }
  return new Map([...pairs].map(([insight, others]) => [insight.id, [...others].sort(byAge).map(echoOf)]))
}

function echoOf({ id, title, podcast, language }: PlacedInsight): Echo {
  return { id, title, show: podcast.title, language }
}

function byAge(a: PlacedInsight, b: PlacedInsight): number {
  return a.publishedAt.getTime() - b.publishedAt.getTime() || a.id.localeCompare(b.id)
}
