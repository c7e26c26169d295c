import type { Fetcher, FetchReply } from '../net/fetcher.ts'

const failuresAtMost = 3 // of one host: it is down, and each takes a minute

export interface Limits {
  /** Asked before each request: true once nobody is to be asked any more. */
  isOver: () => boolean
}

/** A fetcher that asks no host any more which failed three times for a reason that may pass, and nobody once the time is over. */
export function limitFetcher(fetcher: Fetcher, { isOver }: Limits): Fetcher {
  const failures = new Map<string, number>()
  return async (request) => {
    const host = URL.parse(request.url)?.host ?? ''
    if (host === '') return fetcher(request) // a bundled show, read from disk
    if (isOver()) return failure('was not asked: the time for this was over')
    const failed = failures.get(host) ?? 0
    if (failed >= failuresAtMost) return failure(`was not asked: ${host} failed ${failed} times before`)
    const reply = await fetcher(request)
    if (!reply.ok && reply.temporary) failures.set(host, (failures.get(host) ?? 0) + 1)
    return reply
  }
}

function failure(reason: string): FetchReply {
  return { ok: false, reason, status: null, temporary: true }
}
