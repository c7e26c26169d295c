import type { RelationKind } from '#domain/insight.ts'
import type { PlacedInsight } from './library.ts'
import type { Neighbour } from './related-lists.ts'

/** How an insight and another stand to each other, as the pages of both tell it. */
export interface Stance {
  /** The other's. */
  id: string
  title: string
  /** Title of the other's show. */
  show: string
  /** BCP 47 tag of what is said there; `null` where nobody says it. */
  language: string | null
  kind: RelationKind
  /** Whether it stands so to the other; otherwise the other does to it. */
  own: boolean
}

/**
 * By the id of an insight, how it stands to others by its file, in the order of the file, then how others stand to it, oldest first. Left
 * out is what names an insight that is gone, itself, or one again, and who is unrelated.
 */
export function joinStances(insights: readonly PlacedInsight[]): Map<string, Stance[]> {
  const byId = new Map(insights.map((insight) => [insight.id, insight]))
  const own = new Map<string, Stance[]>()
  const others = new Map<string, Stance[]>()
  const add = (to: Map<string, Stance[]>, { id }: PlacedInsight, other: PlacedInsight, stance: Pick<Stance, 'kind' | 'own'>) => {
    const known = to.get(id) ?? []
    if (known.some((one) => one.id === other.id)) return
    to.set(id, [...known, { id: other.id, title: other.title, show: other.podcast.title, language: other.language, ...stance }])
  }
  for (const insight of insights.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1))) {
    for (const { to, kind } of insight.relations ?? []) {
      const other = byId.get(to)
      if (kind === 'unrelated' || other === undefined || other === insight) continue
      add(own, insight, other, { kind, own: true })
      add(others, other, insight, { kind, own: false })
    }
  }
  return new Map([...own.keys(), ...others.keys()].map((id) => [id, [...(own.get(id) ?? []), ...(others.get(id) ?? [])]]))
}

/** Whether an editor calls two unrelated, in the file of either. */
export function areParted(one: PlacedInsight, other: PlacedInsight): boolean {
  const parts = ({ relations = [] }: PlacedInsight, { id }: PlacedInsight) =>
    relations.some(({ to, kind }) => kind === 'unrelated' && to === id)
  return parts(one, other) || parts(other, one)
}

const words: Record<RelationKind, { own: string; other: string }> = {
  agrees: { own: 'This page agrees with it', other: 'It agrees with this page' },
  disputes: { own: 'This page disputes it', other: 'It disputes this page' },
  extends: { own: 'This page extends it', other: 'It extends this page' },
}

/** Beside the other on the page of one: `It disputes this page`. */
export function sayStance({ kind, own }: Pick<Stance, 'kind' | 'own'>): string {
  return own ? words[kind].own : words[kind].other
}

/** Between two insights in a sentence: `agrees with`. */
export function verbOf(kind: RelationKind): string {
  return kind === 'agrees' ? 'agrees with' : kind
}

/** A related insight with how the two stand to each other, in words, where that is told. */
export type StandingNeighbour = Neighbour & { standing?: string[] }

/** The related insights of one: those it stands to in some way first, then those that say the same, among both such as are not near by their words. */
export function addStances(
  { stances, alsoSaid }: Pick<PlacedInsight, 'stances' | 'alsoSaid'>,
  neighbours: readonly Neighbour[],
  insightOf: (id: string) => PlacedInsight | undefined,
): StandingNeighbour[] {
  if (stances.length + alsoSaid.length === 0) return [...neighbours]
  const said = [
    ...stances.map((stance) => ({ id: stance.id, says: sayStance(stance) })),
    ...alsoSaid.map((id) => ({ id, says: 'It says the same' })),
  ]
  const told = [...Map.groupBy(said, ({ id }) => id)].flatMap(([id, lines]) => {
    const insight = insightOf(id)
    const neighbour = neighbours.find((one) => one.insight.id === id) ?? (insight && { insight, terms: [], topics: [] })
    return neighbour ? [{ ...neighbour, standing: lines.map(({ says }) => says) }] : []
  })
  const rest = neighbours.filter((one) => !told.some(({ insight }) => insight.id === one.insight.id))
  return [...told, ...rest]
}
