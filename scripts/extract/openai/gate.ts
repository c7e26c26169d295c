import PQueue from 'p-queue'
import type { Failure } from './failure.ts'
import type { Chat } from './server.ts'

/**
 * Lets a few questions through at a time; and none any more once an answer showed that nobody else would fare better (no
 * key, no money, nobody there): the rest of a run then fails at once, with the same reason.
 */
export function gate(chat: Chat, callsAtOnce: number): Chat {
  const queue = new PQueue({ concurrency: callsAtOnce })
  let closed: Failure | null = null
  return (request) =>
    queue.add(async () => {
      if (closed !== null) return closed
      const reply = await chat(request)
      if (!reply.ok && reply.kind === 'closed') closed = reply
      return reply
    })
}
