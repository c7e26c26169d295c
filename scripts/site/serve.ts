import { createServer } from 'node:net'
import path from 'node:path'
import { preview } from 'astro'
import type { Env } from '../env.ts'

const firstPort = 4321
const host = 'localhost'

/**
 * Serves the built site until the process is told to end. Where PORT is not set and the usual port is taken, the next free
 * one is used. Gives the address and whether it is another port than the usual one.
 */
export async function serveSite(env: Env): Promise<{ address: string; taken: boolean }> {
  const wanted = env.PORT ?? firstPort
  const port = await freePort(wanted)
  const server = await preview({ root: path.join(import.meta.dirname, '../..'), logLevel: 'error', server: { port, host } })
  const end = () => {
    server.stop().finally(() => process.exit(0))
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  const base = `/${(env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
  return { address: `http://${host}:${server.port}${base}`, taken: port !== wanted }
}

/** The port, or the first free one after it. */
async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 50 && port < 65536; port++) if (await isFree(port)) return port
  return 0 // any free one
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
