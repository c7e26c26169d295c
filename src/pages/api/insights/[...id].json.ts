import type { APIRoute, GetStaticPaths } from 'astro'
import { describeInsight } from '../../../data/api.ts'
import { getLibrary } from '../../../data/collections.ts'
import { handOut } from '../../../data/hand-out.ts'
import type { PlacedInsight } from '../../../data/library.ts'

/** Each insight as JSON. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { insights } = await getLibrary()
  return handOut(
    routePattern,
    insights.map((insight) => ({ params: { id: insight.id }, props: { insight } })),
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<{ insight: PlacedInsight }> = ({ props, site }) => Response.json(describeInsight(props.insight, site))
