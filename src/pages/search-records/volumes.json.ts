import type { APIRoute } from 'astro'
import { getSearch } from '../../data/search.ts'

/** What the search index is made of, for the build; not published. */
export const GET: APIRoute = async () => {
  const { volumes } = await getSearch()
  return Response.json(volumes.map(({ path, language, digest, tag }) => ({ path, language, digest, tag })))
}
