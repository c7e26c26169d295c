import { z } from 'astro/zod'
import { type Relation, type RelationKind, relationKinds } from '#domain/insight.ts'
import { hashOf } from '../../store.ts'
import type { RelateRequest, RelateResult, Relater, Statement } from '../engine.ts'
import type { Ask, Question, Recall } from './ask.ts'
import { isOrder } from './orders.ts'
import { tidyText } from './plain-text.ts'
import { renderRelatePrompt } from './relate-prompt.ts'
import { estimateTokens } from './tokens.ts'

const surely = 0.8 // of 1: what a model is less sure of is not told
const answerTokens = 60 // of one relation as JSON
const thoughtTokens = 1500 // of a reasoning model before it answers
const longest = 1500 // characters of a headline and paragraph that are shown

/** What a model is asked to answer: reason before kind, so that it thinks first. Plain types alone. */
const relatedSchema = z.object({
  relations: z.array(
    z.object({
      /** Number of the earlier statement. */
      number: z.number(),
      reason: z.string(),
      kind: z.enum([...relationKinds, 'none']),
      /** 0 to 1. */
      sure: z.number(),
    }),
  ),
})
/** How it is read: each part by itself, so that one that is no use does not void the others. */
const reply = z.object({ relations: z.array(z.unknown()) })
const part = z.object({ number: z.coerce.number(), kind: z.enum([...relationKinds, 'none']), sure: z.coerce.number().min(0).max(1) })

type Reply = z.infer<typeof reply>

/** Asks a model how an insight stands to a few earlier ones, all in one question. Texts that give orders to a model are not shown to it. */
export function createRelater({ model, ask, recall }: { model: string; ask: Ask; recall: Recall }): Relater {
  return {
    estimate: async (request) => {
      const shown = showable(request)
      if (shown === null || (await recall(questionOf(shown)))) return []
      const { system, user } = questionOf(shown).prompt
      const output = thoughtTokens + answerTokens * shown.candidates.length
      return [{ model, input: estimateTokens(system) + estimateTokens(user), output }]
    },
    relate: async (request): Promise<RelateResult> => {
      const shown = showable(request)
      if (shown === null) return { ok: true, relations: [], dropped: 0, usage: [] }
      const answer = await ask(questionOf(shown))
      if (!answer.ok) return { ok: false, reason: answer.reason, temporary: answer.temporary, usage: answer.usage }
      return { ok: true, ...readRelations(answer.value, shown.candidates), usage: answer.usage }
    },
  }
}

/** The request without texts that give orders; `null` where nothing is left to compare. */
function showable({ insight, candidates }: RelateRequest): RelateRequest | null {
  const isPlain = ({ title, body }: Statement) => !isOrder(title) && !isOrder(body)
  const plain = candidates.filter(isPlain)
  return isPlain(insight) && plain.length > 0 ? { insight, candidates: plain } : null
}

function questionOf({ insight, candidates }: RelateRequest): Question<Reply> {
  const about = hashOf([insight.title, insight.body])
  const prompt = renderRelatePrompt({
    mark: `material-${about.slice(0, 8)}`,
    statement: render(insight),
    earlier: candidates.map((candidate, index) => render(candidate, index + 1)),
  })
  return { name: 'relate', about, prompt, schema: relatedSchema, reply }
}

/** A JSON object: what stands in a text cannot be taken for the words around it. */
function render({ title, body }: Statement, number?: number): string {
  const plain = (text: string) => tidyText(text).slice(0, longest)
  return JSON.stringify({ number, headline: plain(title), paragraph: plain(body) })
}

/** The relations that a model is sure of, one for each candidate at most, in the candidates' order. */
function readRelations({ relations }: Reply, candidates: readonly Statement[]): { relations: Relation[]; dropped: number } {
  const kinds = new Map<string, { kind: RelationKind | 'none'; sure: number }>()
  let dropped = 0
  for (const given of relations) {
    const read = part.safeParse(given).data
    const id = read && candidates[read.number - 1]?.id
    if (read === undefined || id === undefined || kinds.has(id)) dropped += 1
    else kinds.set(id, read)
  }
  const told = candidates.flatMap(({ id }): Relation[] => {
    const { kind = 'none', sure = 0 } = kinds.get(id) ?? {}
    return kind === 'none' || sure < surely ? [] : [{ to: id, kind }]
  })
  return { relations: told, dropped }
}
