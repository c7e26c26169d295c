import type { PlacedInsight } from './library.ts'
import { areParted } from './stances.ts'

/**
 * By the id of an insight, those of the insights of other shows that tell the same idea, oldest first. A file names those that were found before it;
 * here each is known to both. Echoes that are gone, and those that an editor's hand has put on the same show or calls unrelated, are left out.
 */
export function joinEchoes(insights: readonly PlacedInsight[]): Map<string, string[]> {
  const byId = new Map(insights.map((insight) => [insight.id, insight]))
  const pairs = new Map<PlacedInsight, Set<PlacedInsight>>()
  const link = (from: PlacedInsight, to: PlacedInsight) => {
    const known = pairs.get(from) ?? new Set()
    pairs.set(from, known.add(to))
  }
  for (const insight of insights) {
    for (const id of insight.echoes ?? []) {
      const other = byId.get(id)
      if (other === undefined || other.podcast.id === insight.podcast.id || areParted(insight, other)) continue
      link(insight, other)
      link(other, insight)
    }
  }
  return new Map([...pairs].map(([insight, others]) => [insight.id, [...others].sort(byAge).map(({ id }) => id)]))
}

function byAge(a: PlacedInsight, b: PlacedInsight): number {
  return a.publishedAt.getTime() - b.publishedAt.getTime() || a.id.localeCompare(b.id)
}
