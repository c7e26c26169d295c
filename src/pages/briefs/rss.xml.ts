import rss from '@astrojs/rss'
import type { APIRoute } from 'astro'
import { publicAddressOf } from '../../data/addresses.ts'
import { getLibrary } from '../../data/collections.ts'
import { datesIn, instantOf } from '../../data/dates.ts'
import { feedLength, localSite, renderBriefItem } from '../../data/feeds.ts'

/** The newest briefs, whole. */
export const GET: APIRoute = async ({ site = localSite }) => {
  const { settings, briefs } = await getLibrary()
  const { weekday } = datesIn(settings.language)
  return rss({
    title: `${settings.title}: the brief`,
    description: settings.tagline,
    site: publicAddressOf('', site),
    items: briefs.slice(0, feedLength).map((brief) => renderBriefItem(brief, `The brief of ${weekday(instantOf(brief.date))}`, site)),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${settings.language}</language><atom:link href="${publicAddressOf('briefs/rss.xml', site)}" rel="self" type="application/rss+xml"/>`,
  })
}
