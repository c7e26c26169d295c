import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { publicAddressOf } from './data/addresses.ts'
import { env } from './env.ts'

/** Addresses in one file at most (sitemaps.org allows 50,000). */
const most = 40_000

/** Pages that search engines need not know, by path. */
const leftOut = /^(404|search|kept|brief\/mine)\/$/

/** Writes the sitemap when Astro has built the site. */
export function sitemap(): AstroIntegration {
  let site: URL | undefined
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site === undefined ? undefined : new URL(config.site)
      },
      'astro:build:done': ({ dir, pages }) => {
        const paths = pages.map(({ pathname }) => pathname)
        writeSitemap(fileURLToPath(dir), paths, site)
      },
    },
  }
}

/**
 * Writes `sitemap-index.xml` and the files it names: every page of the site, those included that this build did not have to render. `pages` are
 * the paths of at least those that no route hands out.
 */
export function writeSitemap(folder: string, pages: readonly string[], site: URL | undefined): void {
  const paths = new Set([...pages, ...handedOut()])
  const listed = [...paths].filter((path) => !leftOut.test(path)).sort()
  const files = Array.from({ length: Math.ceil(listed.length / most) }, (_, index) => `sitemap-${index}.xml`)
  const write = (name: string, kind: string, entries: string[]) => writeFileSync(join(folder, name), render(kind, entries))
  files.forEach((name, index) => {
    const part = listed.slice(index * most, (index + 1) * most)
    write(
      name,
      'urlset',
      part.map((path) => `<url><loc>${escapeXml(publicAddressOf(path, site))}</loc></url>`),
    )
  })
  write(
    'sitemap-index.xml',
    'sitemapindex',
    files.map((name) => `<sitemap><loc>${escapeXml(publicAddressOf(name, site))}</loc></sitemap>`),
  )
}

/** Paths of the pages of all routes, rendered in this build or not; none where every page is rendered. */
function handedOut(): string[] {
  if (env.pages === null) return []
  const folder = join(env.pages, 'next')
  const files = readdirSync(folder).flatMap((name): string[] => JSON.parse(readFileSync(join(folder, name), 'utf8')).files)
  return files.filter((file) => file.endsWith('index.html')).map((file) => file.slice(0, -'index.html'.length))
}

function render(kind: string, entries: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${kind}>\n`
}

function escapeXml(address: string): string {
  return address.replace(/&/g, '&amp;').replace(/'/g, '&apos;')
}
