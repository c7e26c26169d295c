import { explainChoice } from '#domain/brief-reason.ts'
import { type BriefLimits, choose } from '#domain/choose-brief.ts'
import type { PublishedInsight } from '../publish/insight.ts'

/** The best of some insights, best first, and why each was chosen, by its id: as briefs and reviews of weeks have them. */
export function chooseBest(
  candidates: readonly PublishedInsight[],
  limits: BriefLimits,
): { insights: string[]; reasons: Record<string, string> } {
  const choices = choose(candidates, limits)
  const known = new Map(candidates.map((insight) => [insight.id, insight]))
  const reasons = Object.fromEntries(choices.map((choice) => [choice.id, explainChoice(choice, known.get(choice.id)?.reason)]))
  return { insights: choices.map(({ id }) => id), reasons }
}
