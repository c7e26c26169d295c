import type { APIRoute, GetStaticPaths } from 'astro'
import { getLogo } from '../data/collections.ts'

const types: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
}

/** The publisher's logo, where it is a file of the content directory. */
export const getStaticPaths = (async () => {
  const file = (await getLogo())?.file
  return file ? [{ params: { type: file.name.slice(file.name.lastIndexOf('.') + 1) } }] : []
}) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params }) => {
  const logo = await getLogo()
  if (!logo?.file) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(logo.file.bytes), {
    headers: { 'content-type': types[params['type'] ?? ''] ?? 'application/octet-stream' },
  })
}
