import type { APIRoute } from 'astro'
import { getSearch } from '../../data/search.ts'

/** The volumes of the search index, and what a search may be narrowed to. */
export const GET: APIRoute = async () => Response.json((await getSearch()).choices)
