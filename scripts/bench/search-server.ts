import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** A built site on loopback that weighs what it sends. */
export interface WeighingServer {
  /** Address of the home page. */
  home: string
  /** What was sent since the last call: requests, and bytes as a host sends them, texts compressed. */
  weigh(): { requests: number; bytes: number }
  close(): Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Serves a folder at the root of a free port. Pagefind's own files are compressed already and go out as they are. */
export async function serveWeighed(folder: string): Promise<WeighingServer> {
  let sent: number[] = []
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const name = asked.endsWith('/') ? `${asked}index.html` : asked
    const body = await readFile(path.join(folder, name)).catch(() => null)
    if (body === null) return response.writeHead(404).end()
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
    const type = types[path.extname(name)]
    const out = type === undefined ? body : gzipSync(body)
    sent.push(out.length)
    const encoding = type === undefined ? {} : { 'content-encoding': 'gzip' }
    return response
      .writeHead(200, { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'no-cache', etag, ...encoding })
      .end(out)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    home: `http://127.0.0.1:${address.port}/`,
    weigh() {
      const weighed = sent
      sent = []
      return { requests: weighed.length, bytes: weighed.reduce((sum, bytes) => sum + bytes, 0) }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
