import { z } from 'astro/zod'
import { hashOf, openStore } from '../../store.ts'
import { type Chat, chatReplySchema } from './server.ts'

const recordingSchema = z.object({ reply: chatReplySchema })

/** Asks as `chat` does, and writes each question and reply to the folder, a file each. */
export function recordTo(folder: string, model: string, chat: Chat): Chat {
  const store = openStore(folder)
  return async (request) => {
    const reply = await chat(request)
    const { name, messages } = request
    if (reply.ok) await store.write(nameOf(name, model, messages), { request: { model, messages }, reply })
    return reply
  }
}

/** Answers from what was recorded to the folder, without a server. A question that was never recorded is a failure that says so. */
export function replayFrom(folder: string, model: string): Chat {
  const store = openStore(folder)
  return async ({ name, messages }) => {
    const recording = recordingSchema.safeParse(await store.read(nameOf(name, model, messages)))
    if (recording.success) return recording.data.reply
    const file = `${nameOf(name, model, messages)}.json`
    const reason = `${folder} has no ${file}, the reply to this question: transcript, settings or prompts are not those that were recorded; record again with --record ${folder}`
    return { ok: false, kind: 'closed', temporary: false, reason }
  }
}

function nameOf(name: string, model: string, messages: unknown): string {
  return `${name}-${hashOf([model, messages])}`
}
