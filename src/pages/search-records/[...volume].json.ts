import type { APIRoute, GetStaticPaths } from 'astro'
import { getSearch } from '../../data/search.ts'

/**
 * What the search index is made from, a file for each volume that does not stand in it already: Pagefind's custom records. The build
 * indexes these files and takes them away again; they are not published.
 */
export const getStaticPaths = (async () => {
  const { volumes } = await getSearch()
  return volumes.flatMap(({ path, records }) => (records === null ? [] : { params: { volume: path }, props: { records } }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ records: string }> = ({ props }) => new Response(props.records)
