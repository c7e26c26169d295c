const byStatus: Record<number, string> = {
  401: 'wants a password (HTTP 401)',
  403: 'refuses to be read by programs (HTTP 403)',
  404: 'is not there (HTTP 404)',
  410: 'is gone for good (HTTP 410)',
  429: 'asks to come back later (HTTP 429)',
}

const byCode: Record<string, string> = {
  ENOTFOUND: 'cannot be reached: there is no such host',
  EAI_AGAIN: 'cannot be reached: the host name could not be looked up',
  ECONNREFUSED: 'cannot be reached: nothing answers at that host and port',
  ECONNRESET: 'broke off the connection',
  UND_ERR_SOCKET: 'broke off the connection',
  UND_ERR_CONNECT_TIMEOUT: 'took too long to answer',
  UND_ERR_HEADERS_TIMEOUT: 'took too long to answer',
  UND_ERR_BODY_TIMEOUT: 'stopped answering half-way',
}

/** What an HTTP status means to a person, as words that follow an address. */
export function statusReason(status: number): string {
  return byStatus[status] ?? `answered HTTP ${status}`
}

/** What lies behind an error of a connection, which undici wraps; `code` is Node's or undici's, '' where it has none. */
export function causeOf(error: unknown): { cause: unknown; code: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return { cause, code: cause instanceof Error && 'code' in cause ? String(cause.code) : '' }
}

/** What went wrong with a connection, as words that follow an address; `code` is Node's or undici's. */
export function connectionReason(code: string, cause: unknown): string {
  if (cause instanceof Error && cause.message === 'bad port') return 'is at a port that is not fetched (Fetch standard, port blocking)'
  return byCode[code] ?? `could not be read: ${cause instanceof Error ? cause.message : String(cause)}`
}
