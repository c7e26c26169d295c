import type { APIRoute } from 'astro'
import { listCandidates } from '../../data/candidates.ts'
import { getLibrary } from '../../data/collections.ts'

/** What a reader's own brief is chosen from; read by that page, and by the page of what is kept when it is asked what was learnt. */
export const GET: APIRoute = async () => Response.json(listCandidates(await getLibrary()))
