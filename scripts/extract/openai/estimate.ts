import type { ExtractRequest } from '../engine.ts'
import type { Usage } from '../usage.ts'
import { planReading } from './plan.ts'
import { renderChoosePrompt } from './prompt.ts'
import { estimateTokens } from './tokens.ts'

const draftTokens = 260 // of one draft as JSON, quotes included
const pickTokens = 160
const thoughtTokens = 2500 // of a reasoning model before it answers; counted and paid as output
const spare = 1.15 // one answer in some seven is asked for twice

/**
 * The tokens that the drafts of a transcript would cost, without asking anybody: the parts with their prompts, the choice, the
 * expected answers, and some spare. What is kept from before would cost nothing, and is counted all the same.
 */
export function estimate(
  request: ExtractRequest,
  { rubric, model, windowTokens }: { rubric: string; model: string; windowTokens: number },
): Usage {
  const plan = planReading(request, { rubric, windowTokens })
  const found = plan.windows.length * plan.wanted * draftTokens
  const choose = renderChoosePrompt(plan.background, { limit: request.limit, mark: plan.mark, drafts: '' })
  const read = [...plan.prompts, choose].reduce((sum, { system, user }) => sum + estimateTokens(system) + estimateTokens(user), found)
  const written = found + request.limit * pickTokens + (plan.windows.length + 1) * thoughtTokens
  if (plan.windows.length === 0) return { model, input: 0, output: 0 }
  return { model, input: Math.ceil(read * spare), output: Math.ceil(written * spare) }
}
