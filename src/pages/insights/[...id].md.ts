import type { APIRoute, GetStaticPaths } from 'astro'
import { siteAddress } from '../../data/addresses.ts'
import { getLibrary } from '../../data/collections.ts'
import type { PlacedInsight } from '../../data/library.ts'
import { renderMarkdown } from '../../data/markdown-twin.ts'
import { writeOut } from '../../data/write-out.ts'

/** Each insight as Markdown. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { insights, settings } = await getLibrary()
  const pages = insights.values().map((insight) => ({ params: { id: insight.id }, props: { insight } }))
  return writeOut(routePattern, pages, ({ insight }) => renderMarkdown(insight, { site: siteAddress(), language: settings.language }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ insight: PlacedInsight }> = async ({ props }) => {
  const { settings } = await getLibrary()
  const text = renderMarkdown(props.insight, { site: siteAddress(), language: settings.language })
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
}
