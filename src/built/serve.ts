import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

/** A built site served on loopback. */
export interface Served {
  /** The address of the site's home page, with a slash at its end. */
  home: string
  close: () => Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
}

/** Serves built files below a base path, as a static host does: `index.html` for folders, 404.html for what is not there. */
export async function serveBuilt(out: string, base: string): Promise<Served> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith(base) ? path.slice(base.length) : '404.html'
    const name = file === '' || file.endsWith('/') ? `${file}index.html` : file
    const body = await readFile(join(out, name)).catch(() => null)
    response.writeHead(body === null ? 404 : 200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' })
    response.end(body ?? (await readFile(join(out, '404.html'))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    home: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
