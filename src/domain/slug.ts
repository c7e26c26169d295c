import { z } from 'astro/zod'

// Apart from the schemas, so that a browser that only takes ids to pieces loads none.
export { episodeOf, podcastOf } from './id-parts.ts'

/** One part of an id: lower-case letters and digits of any script, joined by single hyphens. Astro keeps such names as they are. */
export const slugSchema = z
  .string()
  .max(120)
  .regex(
    /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u,
    'is not a slug: lower-case letters and digits joined by single hyphens',
  )

/** A podcast's id: the name of its file in content/podcasts/ without `.md`. */
export const podcastIdSchema = slugSchema

/** An episode's id: `<podcast>/<date>-<slug>`, the path below content/episodes/ without `.md`. */
export const episodeIdSchema = z
  .string()
  .regex(/^[^/\s]+\/\d{4}-\d{2}-\d{2}-[^/\s]+$/, 'is not an episode id: <podcast>/<yyyy-mm-dd>-<slug>')

/** An insight's id: `<podcast>/<date>-<episode>/<slug>`, the path below content/insights/ without `.md`. */
export const insightIdSchema = z
  .string()
  .regex(/^[^/\s]+\/\d{4}-\d{2}-\d{2}-[^/\s]+\/[^/\s]+$/, 'is not an insight id: <podcast>/<yyyy-mm-dd>-<episode>/<slug>')

/** A calendar day in UTC, `yyyy-mm-dd`. */
export const daySchema = z.iso.date()

/** The day in UTC, `yyyy-mm-dd`, on which an instant falls. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}
