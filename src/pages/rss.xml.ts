import rss from '@astrojs/rss'
import type { APIRoute } from 'astro'
import { publicAddressOf } from '../data/addresses.ts'
import { getLibrary } from '../data/collections.ts'
import { feedLength, localSite, renderInsightItem } from '../data/feeds.ts'

/** The newest insights, whole. */
export const GET: APIRoute = async ({ site = localSite }) => {
  const { settings, insights } = await getLibrary()
  return rss({
    title: settings.title,
    description: settings.tagline,
    site: publicAddressOf('', site),
    items: insights.slice(0, feedLength).map((insight) => renderInsightItem(insight, site)),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${settings.language}</language><atom:link href="${publicAddressOf('rss.xml', site)}" rel="self" type="application/rss+xml"/>`,
  })
}
