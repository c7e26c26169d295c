import type { APIRoute } from 'astro'
import { renderFeedList } from '#domain/opml.ts'
import { publicAddressOf } from '../data/addresses.ts'
import { getLibrary } from '../data/collections.ts'
import { localSite } from '../data/feed-items.ts'
import { rssPath, selectFeeds } from '../data/feeds.ts'

/** The site's own feeds but for those of people, who are too many for a list. */
export const GET: APIRoute = async ({ site = localSite }) => {
  const library = await getLibrary()
  const outlines = selectFeeds(library)
    .filter(({ path }) => !path.startsWith('people/'))
    .map(({ path, page, title, description, podcast }) => ({
      title,
      xmlUrl: publicAddressOf(rssPath(path), site),
      htmlUrl: publicAddressOf(page, site),
      description,
      language: podcast?.language ?? library.settings.language,
    }))
  return new Response(renderFeedList(outlines, `${library.settings.title}: feeds`), { headers: { 'content-type': 'text/x-opml' } })
}
