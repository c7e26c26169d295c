import type { APIRoute, GetStaticPaths } from 'astro'
import { getLetters } from '../../../data/collections.ts'
import { handOut } from '../../../data/hand-out.ts'

/** The newest brief as a mail: its HTML part. */
export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const letters = await getLetters()
  return handOut(
    routePattern,
    letters.map(({ date, html }) => ({ params: { date }, props: { html } })),
  )
}

export const GET: APIRoute = ({ props }) => new Response(props['html'])
