import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { coverFile, coverSize } from '#domain/cover.ts'
import type { Podcast } from '#domain/podcast.ts'
import type { Fetcher } from '../net/fetcher.ts'
import { writeTextFile } from '../publish/file.ts'

const dayMs = 24 * 60 * 60 * 1000
const keptDays = 30 // shows change their cover under the same address now and then
const patienceDays = 1 // a host that failed is asked again on the next day
const maxBytes = 10 * 1024 * 1024 // Apple asks for 3000 x 3000 pixels, some megabytes as PNG
const maxPixels = 40_000_000
const formats = ['jpeg', 'png', 'webp', 'gif', 'heif'] // heif holds AVIF too; nothing that could name other files, as SVG can

/** Shows whose cover could not be had, with the reason; their initials stand instead. */
export type CoverProblem = { podcast: string; reason: string }

/**
 * Brings the covers of shows into `folder`, a small WebP each (coverFile), so that readers ask nobody but this site. What is there
 * is kept for a month; a failure is remembered for a day, as an empty file or by the age of the older cover, which stays. Files of shows
 * and addresses that are gone are removed.
 */
export async function fetchCovers(
  podcasts: readonly Podcast[],
  options: { folder: string; fetcher: Fetcher; now: Date },
): Promise<CoverProblem[]> {
  const { folder, now } = options
  await mkdir(folder, { recursive: true })
  const wanted = podcasts.flatMap((podcast) => {
    const file = coverFile(podcast)
    return file === null ? [] : [{ podcast: podcast.id, url: podcast.artwork ?? '', file: path.join(folder, file) }]
  })
  const names = new Set(wanted.map(({ file }) => path.basename(file)))
  for (const name of await readdir(folder)) if (!names.has(name)) await rm(path.join(folder, name), { force: true })
  const problems = await Promise.all(
    wanted.map(async ({ podcast, url, file }) => {
      if (await isFresh(file, now)) return null
      const reason = await fetchCover(url, file, options.fetcher)
      if (reason === null) return null
      await putOff(file, now)
      return { podcast, reason: `${url}: ${reason}` }
    }),
  )
  return problems.filter((problem) => problem !== null)
}

async function isFresh(file: string, now: Date): Promise<boolean> {
  const known = await stat(file).catch(() => null)
  if (known === null) return false
  return now.getTime() - known.mtimeMs < (known.size === 0 ? patienceDays : keptDays) * dayMs
}

/** The reason where it failed. */
async function fetchCover(url: string, file: string, fetcher: Fetcher): Promise<string | null> {
  const reply = await fetcher({ url, accept: 'image/avif,image/webp,image/png,image/jpeg', maxBytes })
  const drawn =
    reply.ok && reply.bytes !== null ? await shrink(reply.bytes) : { ok: false as const, reason: reply.ok ? 'no image' : reply.reason }
  if (!drawn.ok) return drawn.reason
  await writeTextFile(file, drawn.bytes)
  return null
}

/** Dates a file so that it is fresh for one more day. */
async function putOff(file: string, now: Date): Promise<void> {
  const known = await stat(file).catch(() => null)
  if (known === null) await writeTextFile(file, '')
  const days = known === null || known.size === 0 ? 0 : keptDays - patienceDays
  const date = new Date(now.getTime() - days * dayMs)
  await utimes(file, date, date)
}

type Drawn = { ok: true; bytes: Uint8Array } | { ok: false; reason: string }

async function shrink(bytes: Uint8Array): Promise<Drawn> {
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
    const { format } = await image.metadata()
    if (!formats.includes(format)) return { ok: false, reason: `is no picture of a kind that is shown (${format})` }
    return { ok: true, bytes: await image.rotate().resize(coverSize, coverSize, { fit: 'cover' }).webp({ quality: 78 }).toBuffer() }
  } catch (error) {
    return {
      ok: false,
      reason: `is no picture that can be read (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`,
    }
  }
}
