import { z } from 'astro/zod'
import { isTimeZone } from '#domain/brief-day.ts'
import { readMailAddress } from '#domain/mail-address.ts'

export const cadences = ['daily', 'weekdays', 'weekly'] as const
export type Cadence = (typeof cadences)[number]

/** A list in a file: as such, or one text with commas, semicolons or spaces between. */
const names = z
  .union([z.array(z.string()), z.string()])
  .default([])
  .transform((value) => (typeof value === 'string' ? value.split(/[\s,;]+/) : value).map((name) => name.trim()).filter(Boolean))

/** A text that may be left out or left empty. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema)

/** Somebody who gets the brief by e-mail, as the file of subscribers says. */
export const subscriberSchema = z.object({
  /** Where the mail goes; its domain in lower case and ASCII. */
  address: z
    .string()
    .transform((text) => readMailAddress(text.trim()))
    .refine((address): address is string => address !== null, 'is not a mail address'),
  cadence: optional(z.enum(cadences, 'is none of daily, weekdays, weekly').default('daily')),
  /** IANA name: says when a day begins, and the hour of what is told; that of the site's briefs where it is left out. */
  timeZone: optional(z.string().refine(isTimeZone, 'is not a time zone like "Europe/Berlin"').optional()),
  /** BCP 47 tag of dates; the site's where it is left out. */
  language: optional(z.string().refine(isLanguage, 'is not a language like "en" or "pt-BR"').optional()),
  /** Ids of topics to look for first. */
  topics: optional(names),
  /** Ids of shows to look for first. */
  shows: optional(names),
  /** Names of people to look for first. */
  people: optional(z.union([z.array(z.string()), z.string().transform((text) => text.split(/\s*;\s*/).filter(Boolean))]).default([])),
  /** Ids of shows and topics to leave out. */
  muted: optional(names),
  /** Stands in the address that unsubscribes. */
  token: optional(
    z
      .string()
      .regex(/^[\w-]{8,200}$/, 'is not 8 to 200 letters, digits, hyphens and underscores')
      .optional(),
  ),
})
export type Subscriber = z.infer<typeof subscriberSchema> & { timeZone: string }

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
