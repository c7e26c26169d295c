import type { APIRoute } from 'astro'
import { getLibrary } from '../data/collections.ts'
import { renderLlms } from '../data/llms.ts'

/** A guide for language models. */
export const GET: APIRoute = async ({ site }) =>
  new Response(renderLlms(await getLibrary(), site), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
