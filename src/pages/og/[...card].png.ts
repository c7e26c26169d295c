import type { APIRoute, GetStaticPaths } from 'astro'
import type { Card } from '../../cards/card.ts'
import { drawnCards, getCards } from '../../data/collections.ts'
import { handOut } from '../../data/hand-out.ts'
import { env } from '../../env.ts'

/** The pictures that go with shared links (Open Graph). */
export const getStaticPaths = (async ({ routePattern }) => {
  const cards = await getCards()
  // In a build of the whole site they are drawn while other pages are rendered.
  if (env.pages !== null) await drawnCards.begin(cards.values())
  await drawnCards.forgetOthers(cards.values())
  const pages = [...cards].map(([path, card]) => ({ params: { card: path.replace(/^og\/|\.png$/g, '') }, props: { card } }))
  return handOut(routePattern, pages)
}) satisfies GetStaticPaths

export const GET: APIRoute<{ card: Card }> = async ({ props }) => {
  const png = await drawnCards.read(props.card)
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } })
}
