import type { APIRoute } from 'astro'
import { publicAddressOf } from '../data/addresses.ts'

/** All may read; the sitemap is named where the site's address is known. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site === undefined ? '' : `\nSitemap: ${publicAddressOf('sitemap-index.xml', site)}\n`
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`)
}
