import type { APIRoute } from 'astro'
import { getLibrary, getThreads } from '../data/collections.ts'
import { renderLlms } from '../data/llms.ts'

/** A guide for language models. */
export const GET: APIRoute = async ({ site }) =>
  new Response(renderLlms(await getLibrary(), await getThreads(), site), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
