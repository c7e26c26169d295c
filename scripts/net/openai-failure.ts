import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai'

/** Why a call to an OpenAI-compatible server failed. */
export interface OpenAiFailure {
  /** In one line, to be put behind the server's name: what it did, and how to mend it. */
  reason: string
  /** HTTP status, where there was a reply. */
  status: number | null
  /** True where the same request may succeed later: the fault lies with the server, the network, the key or the account. */
  temporary: boolean
  /** True where time ran out: another question would most likely wait as long. */
  late?: boolean
}

/** Tells what a call of the client threw. What is no failure of a call (a bug) is thrown again. */
export function openAiFailureOf(error: unknown): OpenAiFailure {
  if (isLate(error)) return { ...temporary('took too long to answer', null), late: true }
  if (error instanceof APIConnectionError) return temporary('cannot be reached: see whether it runs, and OPENAI_BASE_URL', null)
  if (error instanceof APIError) return refusalOf(error)
  if (error instanceof SyntaxError) return temporary('answered with what is not JSON: see whether OPENAI_BASE_URL is right', null)
  if (error instanceof TypeError && error.message === 'terminated') return temporary('broke off its answer', null)
  throw error
}

/** True for the time-out of a try, and for the end of the time that all tries have, before the reply or within its body. */
function isLate(error: unknown): boolean {
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError) return true
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')
}

function refusalOf(error: APIError): OpenAiFailure {
  const status = typeof error.status === 'number' ? error.status : null
  if (status === 401) return temporary('refused the key (HTTP 401): check OPENAI_API_KEY', status)
  if (status === 403) return temporary(`does not allow this with this key (HTTP 403)${detailOf(error)}`, status)
  if (status === 404)
    return temporary('has no such model or path (HTTP 404): check the model in content/settings.md, and OPENAI_BASE_URL', status)
  if (status === 429 && isQuota(error)) {
    return temporary('says that the quota is used up (HTTP 429 insufficient_quota): add credit to the account', status)
  }
  if (status === 429) return temporary('asks to come back later (HTTP 429)', status)
  if (status === 408 || status === 409 || (status !== null && status >= 500)) return temporary(`is out of order (HTTP ${status})`, status)
  if (status === 413) return { reason: 'finds the request too large (HTTP 413)', status, temporary: false }
  return { reason: `refused the request (HTTP ${status ?? '?'})${detailOf(error)}`, status, temporary: false }
}

function isQuota(error: APIError): boolean {
  return error.code === 'insufficient_quota' || error.type === 'insufficient_quota' || error.message.includes('insufficient_quota')
}

/** The server's own words, short and without markup; they come from outside. */
function detailOf(error: APIError): string {
  const words = error.message
    .replace(/^\d{3}\s+/, '')
    .replace(/<[^>]*>|[\p{Cc}<>]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? '' : `: ${words.slice(0, 200)}`
}

function temporary(reason: string, status: number | null): OpenAiFailure {
  return { reason, status, temporary: true }
}
