import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Fetcher } from '../net/fetcher.ts'
import { UserError } from '../user-error.ts'
import { formatOf, readSubscribers, type SubscribersResult } from './read.ts'

const mostBytes = 32 * 1024 * 1024

/**
 * The subscribers that SUBSCRIBERS names: a file, or an https address. Throws a `UserError` where they cannot be had or read. An
 * address on the web may hold a key, so that no message repeats it.
 */
export async function fetchSubscribers(
  where: string,
  fetcher: Fetcher,
  site: { timeZone: string },
): Promise<SubscribersResult & { ok: true }> {
  if (/^https?:/i.test(where) && !URL.canParse(where)) throw new UserError('SUBSCRIBERS is not an address.')
  const file = /^https?:\/\//i.test(where) ? await fetchText(where, fetcher) : await readText(where)
  const result = readSubscribers(file.text, formatOf(file), site)
  if (!result.ok) throw new UserError(`SUBSCRIBERS: ${result.reason}. Write CSV with a header, or a list in YAML or JSON.`)
  return result
}

async function readText(where: string): Promise<{ name: string; type: null; text: string }> {
  try {
    return { name: path.basename(where), type: null, text: await readFile(where, 'utf8') }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new UserError(`SUBSCRIBERS: the file ${code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`}.`)
  }
}

/** Addresses of people do not travel in the clear, but on this machine. */
function isPrivate(where: string): boolean {
  const { protocol, hostname } = new URL(where)
  return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1'
}

async function fetchText(where: string, fetcher: Fetcher): Promise<{ name: string; type: string | null; text: string }> {
  if (!isPrivate(where)) throw new UserError('SUBSCRIBERS: the address has to begin with https://.')
  const { url, login } = splitLogin(where)
  const reply = await fetcher({
    url,
    ...(login && { login }),
    accept: 'text/csv, application/json, application/yaml, text/*;q=0.5',
    maxBytes: mostBytes,
  })
  if (!reply.ok) throw new UserError(`SUBSCRIBERS: the address ${reply.reason}.`)
  const text = new TextDecoder().decode(reply.bytes ?? new Uint8Array())
  return { name: new URL(where).pathname, type: reply.type, text }
}

/** A user name and password in an address are for its server, not for the address bar. */
function splitLogin(where: string): { url: string; login: { user: string; password: string } | null } {
  const url = new URL(where)
  if (url.username === '' && url.password === '') return { url: where, login: null }
  const login = { user: decode(url.username), password: decode(url.password) }
  url.username = ''
  url.password = ''
  return { url: url.href, login }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new UserError('SUBSCRIBERS has a "%" that stands for nothing: write "@", ":" and "/" in the password as %40, %3A and %2F.')
  }
}
