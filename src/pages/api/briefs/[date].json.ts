import type { APIRoute, GetStaticPaths } from 'astro'
import { describeBrief } from '../../../data/api.ts'
import { getLibrary } from '../../../data/collections.ts'
import { handOut } from '../../../data/hand-out.ts'
import type { PlacedBrief } from '../../../data/library.ts'

/** Each brief as JSON, with its insights whole. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { briefs } = await getLibrary()
  return handOut(
    routePattern,
    briefs.map((brief) => ({ params: { date: brief.date }, props: { brief } })),
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<{ brief: PlacedBrief }> = ({ props, site }) => Response.json(describeBrief(props.brief, site))
