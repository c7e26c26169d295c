import type { APIRoute, GetStaticPaths } from 'astro'
import { getLibrary } from '../../data/collections.ts'
import { localSite } from '../../data/feed-items.ts'
import { type Feed, selectFeeds } from '../../data/feeds.ts'
import { handOut } from '../../data/hand-out.ts'
import { renderRss } from '../../data/rss.ts'

/** Every feed as RSS. */
export const getStaticPaths = (async ({ routePattern }) => {
  const feeds = selectFeeds(await getLibrary())
  const pages = feeds.map((feed) => ({ params: { feed: feed.path.replace(/\/$/, '') || undefined }, props: { feed } }))
  return handOut(routePattern, pages)
}) satisfies GetStaticPaths

export const GET: APIRoute<{ feed: Feed }> = async ({ props, site = localSite }) => {
  const { settings } = await getLibrary()
  return new Response(await renderRss(props.feed, { settings, site }), { headers: { 'content-type': 'application/xml' } })
}
