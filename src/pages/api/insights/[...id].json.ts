import type { APIRoute, GetStaticPaths } from 'astro'
import { siteAddress } from '../../../data/addresses.ts'
import { describeInsight } from '../../../data/api.ts'
import { getLibrary } from '../../../data/collections.ts'
import type { PlacedInsight } from '../../../data/library.ts'
import { writeOut } from '../../../data/write-out.ts'

/** Each insight as JSON. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { insights } = await getLibrary()
  const pages = insights.values().map((insight) => ({ params: { id: insight.id }, props: { insight } }))
  return writeOut(routePattern, pages, ({ insight }) => JSON.stringify(describeInsight(insight, siteAddress())))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ insight: PlacedInsight }> = ({ props }) => Response.json(describeInsight(props.insight, siteAddress()))
