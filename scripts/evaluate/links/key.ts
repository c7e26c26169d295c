import { z } from 'astro/zod'

/** What is read beside what. */
export const systems = ['related', 'tf-idf'] as const
export type System = (typeof systems)[number]

/** A link on a sheet, and whose it is. */
const linkSchema = z.object({
  /** Among the links of all sheets, from 1. */
  number: z.int().positive(),
  sheet: z.int().positive(),
  from: z.string(),
  to: z.string(),
  /** Its place from 1 in the list of each that has it; a link of both is read once and counts for both. */
  ranks: z.partialRecord(z.enum(systems), z.int().positive()),
})
export type Link = z.infer<typeof linkSchema>

/** What readers do not look at. */
export const keySchema = z.object({
  seed: z.int(),
  /** Insights in the archive, and how many of them each leaves without a link. */
  archive: z.int(),
  without: z.record(z.enum(systems), z.int()),
  links: z.array(linkSchema),
})
export type Key = z.infer<typeof keySchema>
