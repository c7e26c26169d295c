import type { APIRoute } from 'astro'
import { getSearch } from '../../data/search.ts'

/** Everybody whom a search may be narrowed to; read only when a reader asks. */
export const GET: APIRoute = async () => Response.json((await getSearch()).people)
