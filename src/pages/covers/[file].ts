import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRoute, GetStaticPaths } from 'astro'
import { coverFile } from '#domain/cover.ts'
import { getLibrary } from '../../data/collections.ts'
import { env } from '../../env.ts'

/** One clear pixel: where a cover could not be had, the initials behind it show. */
const clear = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')

/** Every show's cover, as the build fetched it (scripts/site/covers.ts): readers ask nobody else for it. */
export const getStaticPaths = (async () => {
  const { podcasts } = await getLibrary()
  return podcasts.flatMap((podcast) => {
    const file = coverFile(podcast)
    return file === null ? [] : [{ params: { file } }]
  })
}) satisfies GetStaticPaths

export const GET: APIRoute = ({ params }) => {
  const bytes = readCover(params['file'] ?? '')
  return new Response(bytes === null || bytes.length === 0 ? clear : new Uint8Array(bytes), { headers: { 'Content-Type': 'image/webp' } })
}

function readCover(file: string): Buffer | null {
  if (env.covers === null) return null
  try {
    return readFileSync(join(env.covers, file))
  } catch {
    return null
  }
}
