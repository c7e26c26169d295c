import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** A built site on loopback. */
export interface Host {
  /** Address of the home page, with a slash at its end. */
  home: string
  /** Compressed bytes of a file that was sent, by its full address. */
  weigh(address: string): number
  close(): Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}
const packed: Record<string, string> = {
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * Serves a built site as GitHub Pages does: texts by gzip, kept for ten minutes, 404.html for what is not there or not below `base`.
 * `slowFonts` holds fonts back for so many milliseconds, as a slow line does, so that words are painted before and after. Throws where
 * `out` holds no 404.html.
 */
export async function hostSite(out: string, base: string, { slowFonts = 0 } = {}): Promise<Host> {
  const weights = new Map<string, number>()
  const missing = await readFile(path.join(out, '404.html'))
  const server = createServer(async (request, response) => {
    const asked = pathOf(request.url ?? '/')
    const name = asked.slice(base.length)
    const file = path.join(out, /(^|\/)$/.test(name) ? `${name}index.html` : name)
    const found = asked.startsWith(base) ? await readFile(file).catch(() => null) : null
    const extension = found === null ? '.html' : path.extname(name) || '.html'
    const body = found ?? missing
    const type = types[extension]
    const sent = type === undefined ? body : gzipSync(body)
    weights.set(asked, sent.length)
    if (extension === '.woff2' && slowFonts > 0) await new Promise((resolve) => setTimeout(resolve, slowFonts))
    response.writeHead(found === null ? 404 : 200, {
      'content-type': type ?? packed[extension] ?? 'application/octet-stream',
      'content-length': sent.length,
      'cache-control': 'max-age=600',
      ...(type === undefined ? {} : { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }),
    })
    response.end(sent)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    home: `http://127.0.0.1:${address.port}${base}`,
    weigh: (full) => weights.get(pathOf(full)) ?? 0,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The path of an address, decoded; one that is not encoded well (a lone `%`) as it stands. */
function pathOf(address: string): string {
  const pathname = URL.parse(address, 'http://localhost')?.pathname ?? address
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}
