import type { APIRoute, GetStaticPaths } from 'astro'
import { getLetters } from '../../../data/collections.ts'
import { handOut } from '../../../data/hand-out.ts'

/** The newest brief as a mail: its plain text part. */
export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const letters = await getLetters()
  return handOut(
    routePattern,
    letters.map(({ date, text }) => ({ params: { date }, props: { text } })),
  )
}

export const GET: APIRoute = ({ props }) => new Response(props['text'])
