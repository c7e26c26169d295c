import type { APIRoute, GetStaticPaths } from 'astro'
import { apiListPath, siteAddress } from '../../data/addresses.ts'
import { type ApiSheet, describeSheet, selectApiSheets } from '../../data/api-lists.ts'
import { getLibrary, getThreads } from '../../data/collections.ts'
import { handOut } from '../../data/hand-out.ts'

/** The lists of the JSON API, page by page. */
export const getStaticPaths = (async ({ routePattern }) => {
  const pages = selectApiSheets(await getLibrary(), await getThreads(), siteAddress()).map((sheet) => ({
    params: { list: apiListPath(sheet.list, sheet.sheet.number).replace(/^api\/|\.json$/g, '') },
    props: { sheet },
  }))
  return handOut(routePattern, pages)
}) satisfies GetStaticPaths

export const GET: APIRoute<{ sheet: ApiSheet }> = ({ props, site }) => Response.json(describeSheet(props.sheet, site))
