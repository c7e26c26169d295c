import { Parser } from 'htmlparser2'

/** An address that a page names. */
export interface Link {
  address: string
  /** Whether a browser fetches it by itself. */
  loads: boolean
}

/** The addresses on a page, and the fragments that it offers. */
export function readLinks(html: string): { out: Link[]; ids: Set<string> } {
  const out: Link[] = []
  const ids = new Set<string>()
  const parser = new Parser({
    onopentag: (name, { href, src, id, rel = '' }) => {
      if (id !== undefined) ids.add(id)
      if (href !== undefined) out.push({ address: href, loads: name === 'link' && !/canonical|alternate|sitemap/.test(rel) })
      if (src !== undefined) out.push({ address: src, loads: true })
    },
  })
  parser.end(html)
  return { out, ids }
}
