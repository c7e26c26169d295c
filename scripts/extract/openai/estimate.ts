import type { Usage } from '../usage.ts'
import type { Plan } from './plan.ts'
import { type Prompt, renderChoosePrompt } from './prompt.ts'
import { estimateTokens } from './tokens.ts'

const draftTokens = 260 // of one draft as JSON, quotes included
const pickTokens = 160
const thoughtTokens = 2500 // of a reasoning model before it answers; counted and paid as output
const spare = 1.15 // one answer in some seven is asked for twice

/** What of a plan is answered already, and costs nothing. */
export interface Kept {
  /** For each part in order. */
  parts: readonly boolean[]
  choice: boolean
}

/**
 * The tokens that the drafts of a transcript would cost, without asking anybody: the parts with their prompts, the choice, the
 * expected answers, and some spare; nothing for what is kept.
 */
export function estimate(plan: Plan, kept: Kept, { limit, model }: { limit: number; model: string }): Usage {
  const asked = plan.prompts.filter((_, index) => !kept.parts[index])
  const found = plan.wanted * draftTokens
  const isChoiceAsked = plan.windows.length > 0 && !kept.choice
  const choose = renderChoosePrompt(plan.background, { limit, mark: plan.mark, drafts: '' })
  const read = sumOf(asked) + (isChoiceAsked ? sumOf([choose]) + plan.windows.length * found : 0)
  const written = asked.length * (found + thoughtTokens) + (isChoiceAsked ? limit * pickTokens + thoughtTokens : 0)
  return { model, input: Math.ceil(read * spare), output: Math.ceil(written * spare) }
}

function sumOf(prompts: readonly Prompt[]): number {
  return prompts.reduce((sum, { system, user }) => sum + estimateTokens(system) + estimateTokens(user), 0)
}
