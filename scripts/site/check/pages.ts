import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** A page of a built site. */
export interface BuiltPage {
  /** Its path below the base, as a reader asks for it: `''`, `about/`, `404.html`. */
  address: string
  /** Its file, absolute. */
  file: string
  /** What sort of page it is, by the shape of its address: `insights/*`, `briefs/9999-99-99`. */
  kind: string
  /** Bytes of its HTML. */
  bytes: number
}

/** All pages of a built site, by address; a letter that the site shows is written as e-mail programs need it, and is none. */
export async function listPages(out: string): Promise<BuiltPage[]> {
  const names = await readdir(out, { recursive: true })
  const pages = names.filter((name) => /(^|\/)(index|404)\.html$/.test(name) && !/(^|\/)pagefind\//.test(name)).sort()
  return Promise.all(
    pages.map(async (name) => {
      const file = path.join(out, name)
      const address = name.replace(/(^|\/)index\.html$/, '$1')
      return { address, file, kind: kindOf(address), bytes: (await stat(file)).size }
    }),
  )
}

/**
 * What sort of page stands at an address: its first part and how many follow, numbers kept apart from names. Nothing has to be
 * listed, so that a new kind of page is looked at from the day it is there.
 */
export function kindOf(address: string): string {
  const [first = '', ...rest] = address.split('/').filter(Boolean)
  return [first || 'home', ...rest.map((part) => (/^[\d-]+$/.test(part) ? part.replace(/\d/g, '9') : '*'))].join('/')
}

/** Of each kind the smallest, the largest and what lies between, `each` at most. */
export function samplePages(pages: readonly BuiltPage[], each: number): BuiltPage[] {
  return [...Map.groupBy(pages, ({ kind }) => kind).values()].flatMap((alike) => {
    if (alike.length <= each) return alike
    const bySize = alike.toSorted((a, b) => b.bytes - a.bytes)
    return Array.from({ length: each }, (_, n) => bySize[Math.round((n * (bySize.length - 1)) / Math.max(1, each - 1))]).filter(
      (page) => page !== undefined,
    )
  })
}
