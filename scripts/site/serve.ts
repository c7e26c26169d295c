import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import type { Settings } from '#domain/settings.ts'
import { siteAddress, siteDirectory } from '../command.ts'
import type { Env } from '../env.ts'
import { UserError } from '../user-error.ts'

const usualPort = 4321
const portsTried = 20
const host = 'localhost'

/**
 * Serves the built site as a static host would: folders by their index, 404.html for what is not there, below the base path.
 * Ends with the process on Ctrl-C. Where no port is wanted and the usual one is taken, the next free one is used.
 * Gives the lines to print. Throws a `UserError` where PORT is taken or there is no site yet.
 */
export async function serveSite(env: Env, settings: Pick<Settings, 'site'>, wanted = env.PORT): Promise<string[]> {
  const out = siteDirectory(env)
  const { base } = siteAddress(env, settings)
  const server = createServer(answerFrom(out, base))
  const port = await listen(server, wanted)
  const end = () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  const moved = env.PORT === undefined && port !== usualPort ? [`Port ${usualPort} is taken, so ${port} is used.`] : []
  return [...moved, `Earmark is at http://${host}:${port}${base}`]
}

/** The port that a site will be served at: PORT, or the first free one from the usual one on. Throws a `UserError` where PORT is taken. */
export async function findPort({ PORT }: Pick<Env, 'PORT'>): Promise<number> {
  const server = createServer()
  const port = await listen(server, PORT)
  await new Promise((resolve) => server.close(resolve))
  return port
}

function answerFrom(out: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  const missing = notFoundPage(out)
  const files = sirv(out, { dev: true, etag: true })
  const answer404 = (response: ServerResponse) => response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing)
  return (request, response) => {
    const url = request.url ?? '/'
    if (base !== '/' && url === '/') return response.writeHead(302, { location: base }).end()
    if (!url.startsWith(base)) return answer404(response)
    request.url = url.slice(base.length - 1)
    return files(request, response, () => {
      answer404(response)
    })
  }
}

function notFoundPage(out: string): Buffer {
  try {
    return readFileSync(path.join(out, '404.html'))
  } catch (cause) {
    throw new UserError(`${out} holds no built site: run "npm run build" first.`, { cause })
  }
}

/** Listens at the port, or, where none was asked for, at the first free one from the usual one on. */
async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const first = wanted ?? usualPort
  const last = wanted === undefined ? first + portsTried : first
  for (let port = first; port <= last; port++) {
    const bound = await tryToListen(server, port)
    if (bound !== null) return bound
  }
  throw new UserError(`Port ${first} is taken. Set PORT to a free one: PORT=${first + 1} npm start`)
}

function tryToListen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(null) : reject(error),
    )
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
