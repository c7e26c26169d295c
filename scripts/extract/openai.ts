import type { z } from 'astro/zod'
import type { InsightDraft } from '#domain/insight.ts'
import type { Store } from '../store.ts'
import type { ExtractionEngine, ExtractRequest, ExtractResult } from './engine.ts'
import { type Answer, type Ask, createAsk, createRecall, type Question, type Recall } from './openai/ask.ts'
import { applyChoice, chooseByScore, dropRepeats, renderCandidates } from './openai/choice.ts'
import { type Candidate, type DraftDesk, readDraft } from './openai/draft.ts'
import { estimate, type Kept } from './openai/estimate.ts'
import type { Failure } from './openai/failure.ts'
import { gate } from './openai/gate.ts'
import type { Manners } from './openai/manners.ts'
import { type Plan, planReading } from './openai/plan.ts'
import { promptVersion, renderChoosePrompt } from './openai/prompt.ts'
import { createRelater } from './openai/relate.ts'
import { chosenReply, chosenSchema, type Found, foundReply, foundSchema } from './openai/reply-schema.ts'
import { fitRubric } from './openai/rubric.ts'
import type { Chat } from './openai/server.ts'
import { createSupport } from './openai/support.ts'
import { tongueOf } from './openai/tongue.ts'
import { createWhereabouts } from './openai/whereabouts.ts'
import type { Usage } from './usage.ts'

const draftsAtMost = 20 // of one part, whatever a model sends
const smallestWindow = 1000 // tokens; a model that cannot read that much cannot do this

export interface OpenAiEngineOptions {
  model: string
  /** The publisher's rubric, in prose. */
  rubric: string
  chat: Chat
  manners: Manners
  /** Where good answers are kept; `null`: nowhere. */
  cache: Store | null
  /** Questions that are asked at the same time; 4 where left out, which the smallest paid plans bear. */
  callsAtOnce?: number
}

/**
 * The engine that asks a model at an OpenAI-compatible server. A long transcript is read in parts; a second question sees
 * all drafts, and picks, merges and ranks. Whatever a model says is only a draft: plain text without addresses, in the
 * transcript's language, about what was said around quotes that grounding will look for.
 */
export function createOpenAiEngine({ model, rubric: whole, chat, manners, cache, callsAtOnce = 4 }: OpenAiEngineOptions): ExtractionEngine {
  const ask = createAsk(gate(chat, callsAtOnce), { model, cache })
  const recall = createRecall({ model, cache })
  const { rubric, note } = fitRubric(whole)
  const untold = note === null ? [] : [note]
  return {
    relater: createRelater({ model, ask, recall }),
    mark: { name: 'openai', model, prompt: promptVersion },
    estimate: async (request) => {
      const plan = planReading(request, { rubric, windowTokens: (await manners.read()).windowTokens })
      return [estimate(plan, await keptOf(request, plan, recall), { limit: request.limit, model })]
    },
    extract: async (request) => {
      const usage: Usage[] = []
      for (;;) {
        const { windowTokens } = await manners.read()
        const result = await extractOnce(request, { rubric, windowTokens, ask: counting(ask, usage) })
        if (!('kind' in result)) {
          const told = untold.splice(0)
          return result.ok ? { ...result, usage, notes: [...told, ...result.notes] } : { ...result, usage }
        }
        if (result.kind !== 'too-long' || windowTokens / 2 < smallestWindow) {
          return { ok: false, reason: result.reason, temporary: result.temporary, usage }
        }
        await manners.write({ windowTokens: Math.floor(windowTokens / 2) })
      }
    },
  }
}

/** What of a plan was answered before: the choice too where all its drafts are, for it is made of them. */
async function keptOf(request: ExtractRequest, plan: Plan, recall: Recall): Promise<Kept> {
  const answers = await Promise.all(findQuestions(plan).map((question) => recall(question)))
  const known = answers.flatMap((answer) => answer ?? [])
  const parts = answers.map((answer) => answer !== null)
  if (known.length < answers.length) return { parts, choice: false }
  const candidates = dropRepeats(readAnswers(known, draftDeskOf(request, plan)).candidates)
  return { parts, choice: candidates.length === 0 || (await recall(chooseQuestion(request.limit, plan, candidates))) !== null }
}

function findQuestions({ prompts, transcript }: Plan): Question<z.infer<typeof foundReply>>[] {
  return prompts.map((prompt) => ({ name: 'find', about: transcript, prompt, schema: foundSchema, reply: foundReply }))
}

function chooseQuestion(limit: number, plan: Plan, candidates: readonly Candidate[]): Question<z.infer<typeof chosenReply>> {
  const prompt = renderChoosePrompt(plan.background, { limit, mark: plan.mark, drafts: renderCandidates(candidates) })
  return { name: 'choose', about: plan.transcript, prompt, schema: chosenSchema, reply: chosenReply }
}

type Desk = { rubric: string; windowTokens: number; ask: Ask }

/** Asks, and adds what it took to `usage`. */
function counting(ask: Ask, usage: Usage[]): Ask {
  return async (question) => {
    const answer = await ask(question)
    usage.push(...answer.usage)
    return answer
  }
}

async function extractOnce(request: ExtractRequest, desk: Desk): Promise<ExtractResult | Failure> {
  const plan = planReading(request, desk)
  const drafts = draftDeskOf(request, plan)
  const answers = await Promise.all(findQuestions(plan).map((question) => desk.ask(question)))
  const fatal = answers.find((answer) => !answer.ok && !isOwnFault(answer))
  if (fatal && !fatal.ok) return fatal
  const found = readAnswers(answers, drafts)
  const failed = answers.find((answer) => !answer.ok)
  if (failed && !failed.ok && answers.every((answer) => !answer.ok)) return failed
  const candidates = dropRepeats(found.candidates)
  const chosen = await choose(request.limit, { plan, desk, drafts, candidates })
  if ('kind' in chosen) return chosen
  return { ok: true, drafts: chosen.drafts, usage: [], notes: [...found.notes, ...chosen.notes] }
}

function draftDeskOf({ topics, transcript }: ExtractRequest, { reading, speakers, background }: Plan): DraftDesk {
  const tongue = tongueOf(reading.language, reading.lines.map(({ text }) => text).join(' '))
  const { podcast, title, description, people } = background
  const facts = [podcast ?? '', title ?? '', description ?? '', ...people]
  const timed = transcript.timing !== 'none'
  return { whereabouts: createWhereabouts(reading), speakers, tongue, support: createSupport(reading, facts), topics, timed }
}

/** A failure of one question alone: the others stand. */
function isOwnFault(failure: Failure): boolean {
  return failure.kind === 'refused' || failure.kind === 'bad-reply'
}

function readAnswers(answers: readonly Answer<{ drafts: Found[] }>[], desk: DraftDesk): { candidates: Candidate[]; notes: string[] } {
  const candidates: Candidate[] = []
  const notes: string[] = []
  answers.forEach((answer, index) => {
    if (!answer.ok) notes.push(`part ${index + 1} of ${answers.length} gave nothing: ${answer.reason}`)
    const given = answer.ok ? answer.value.drafts : []
    if (given.length > draftsAtMost)
      notes.push(`part ${index + 1} of ${answers.length} gave ${given.length} drafts: the first ${draftsAtMost} were read`)
    for (const found of given.slice(0, draftsAtMost)) {
      const draft = readDraft(found, desk)
      if (draft.ok) candidates.push(draft.candidate)
      else notes.push(draft.note)
    }
  })
  return { candidates, notes }
}

async function choose(
  limit: number,
  { plan, desk, drafts, candidates }: { plan: Plan; desk: Desk; drafts: DraftDesk; candidates: Candidate[] },
): Promise<{ drafts: InsightDraft[]; notes: string[] } | Failure> {
  if (candidates.length === 0) return { drafts: [], notes: [] }
  const answer = await desk.ask(chooseQuestion(limit, plan, candidates))
  if (answer.ok) return applyChoice(answer.value.picks, { candidates, desk: drafts, limit })
  if (!isOwnFault(answer)) return answer
  const { drafts: byScore, notes } = chooseByScore(candidates, limit)
  return { drafts: byScore, notes: [`chosen by the drafts' own scores: ${answer.reason}`, ...notes] }
}
