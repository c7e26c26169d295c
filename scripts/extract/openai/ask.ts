import { z } from 'astro/zod'
import { hashOf, type Store } from '../../store.ts'
import type { Usage } from '../usage.ts'
import type { Failure } from './failure.ts'
import { type Prompt, promptVersion, renderRepairPrompt } from './prompt.ts'
import { readReply } from './reply-text.ts'
import type { Chat, ChatReply, Message } from './server.ts'

const shownOfBadReply = 4000 // characters of a bad reply that are sent back with what is wrong

/** A question whose answer has a schema. */
export interface Question<T> {
  name: 'find' | 'choose' | 'relate'
  /** Hash of the transcript, or of the insight, that it is about: answers are kept by it. */
  about: string
  prompt: Prompt
  /** What is asked for. */
  schema: z.ZodType
  /** How the answer is read, more forgiving. */
  reply: z.ZodType<T>
}

export type Answer<T> = ({ ok: true; value: T } | Failure) & {
  /** Of all calls made; none where the answer was kept from before. */
  usage: Usage[]
}
export type Ask = <T>(question: Question<T>) => Promise<Answer<T>>
/** The answer that is kept from before; `null` where there is none. */
export type Recall = <T>(question: Question<T>) => Promise<Answer<T> | null>

const keptSchema = z.object({ reply: z.string() })

/** What a model answered before: good answers are kept by transcript, prompt version, model and words of the question. */
export function createRecall({ model, cache }: { model: string; cache: Store | null }): Recall {
  return async (question) => {
    const kept = keptSchema.safeParse(await cache?.read(keyOf(question, model))).data
    const read = kept && readReply(kept.reply, question.reply)
    return read?.ok ? { ok: true, value: read.value, usage: [] } : null
  }
}

/**
 * Asks, reads the answer through its schema, and asks once more with what was wrong where it did not fit. Nothing that is kept is
 * paid for twice. No answer at all, a refusal, and a second bad answer are failures.
 */
export function createAsk(chat: Chat, { model, cache }: { model: string; cache: Store | null }): Ask {
  const recall = createRecall({ model, cache })
  return async (question) => {
    const { name, prompt, schema } = question
    const before = await recall(question)
    if (before) return before
    const messages: Message[] = [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ]
    const usage: Usage[] = []
    for (const isRepair of [false, true]) {
      const reply = await chat({ name, schema, messages })
      if (!reply.ok) return { ...reply, usage }
      usage.push(reply.usage)
      if (reply.refusal !== null) return { ...refused(reply.refusal), usage }
      const read = readReply(reply.text, question.reply)
      if (read.ok && !reply.cut) {
        await cache?.write(keyOf(question, model), { reply: reply.text })
        return { ok: true, value: read.value, usage }
      }
      const fault = reply.cut ? 'it broke off at the limit of its length, so it must be shorter' : read.ok ? '' : read.fault
      if (isRepair)
        return { ok: false, kind: 'bad-reply', temporary: false, reason: `the model's answer was no use twice: ${fault}`, usage }
      messages.push(...repairOf(reply, fault))
    }
    throw new Error('a question ends with its second answer')
  }
}

function keyOf({ name, about, prompt }: Question<unknown>, model: string): string {
  return `${about}/${name}-${hashOf([promptVersion, model, prompt])}`
}

function repairOf(reply: ChatReply, fault: string): Message[] {
  const shown = reply.text.slice(0, shownOfBadReply)
  return [
    { role: 'assistant', content: shown || '(nothing)' },
    { role: 'user', content: renderRepairPrompt(fault) },
  ]
}

function refused(why: string): Failure {
  return { ok: false, kind: 'refused', temporary: false, reason: `the model would not answer: ${why.replace(/\s+/g, ' ').slice(0, 160)}` }
}
