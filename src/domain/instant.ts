import { z } from 'astro/zod'

/**
 * An instant in a front matter: an ISO 8601 text in UTC (`2026-03-02T06:00:00Z`), read as a `Date`.
 * YAML readers that turn an unquoted date into a `Date` are met half-way.
 */
export const instantSchema = z
  .union([z.iso.datetime({ offset: true, error: 'is not an instant: write it as "2026-03-02T06:00:00Z"' }), z.iso.date(), z.date()])
  .transform((value) => (value instanceof Date ? value : new Date(value)))

/** An instant as front matter has it: ISO 8601 in UTC, to the second. */
export function renderInstant(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
