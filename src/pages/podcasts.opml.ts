import type { APIRoute } from 'astro'
import { renderOpml } from '#domain/opml.ts'
import { getLibrary } from '../data/collections.ts'

/** The shows that the site follows, for anybody's podcast app. */
export const GET: APIRoute = async () => {
  const { settings, podcasts } = await getLibrary()
  const followed = podcasts.filter(({ publish }) => publish === 'on')
  return new Response(renderOpml(followed, `${settings.title}: shows`), { headers: { 'content-type': 'text/x-opml' } })
}
