import type { APIRoute, GetStaticPaths } from 'astro'
import { getLibrary } from '../../data/collections.ts'
import { handOut } from '../../data/hand-out.ts'
import type { PlacedInsight } from '../../data/library.ts'
import { renderMarkdown } from '../../data/markdown-twin.ts'

/** Each insight as Markdown. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { insights } = await getLibrary()
  return handOut(
    routePattern,
    insights.map((insight) => ({ params: { id: insight.id }, props: { insight } })),
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<{ insight: PlacedInsight }> = async ({ props, site }) => {
  const { settings } = await getLibrary()
  const text = renderMarkdown(props.insight, { site, language: settings.language })
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
}
