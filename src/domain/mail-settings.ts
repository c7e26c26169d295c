import { z } from 'astro/zod'
import { mailAddressSchema } from './mail-address.ts'

/** Where the form on the page "Subscribe" posts to. */
export const subscribeFormSchema = z.strictObject({
  /** Address of the service that takes subscriptions, or `mailto:` for a prepared message. */
  action: z
    .string()
    .regex(
      /^(https:\/\/[^\s]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/[^\s]*|mailto:[^\s@?]+@[^\s@?]+)$/,
      'is not an address: write "https://…" or "mailto:you@example.org"',
    ),
  method: z.enum(['post', 'get']).default('post'),
  /** Name of the field that holds the address. */
  address: z.string().min(1).default('email'),
  /** Fields that go with it unseen, by name. */
  fields: z.record(z.string().min(1), z.string()).default({}),
  /** Name of the field in which the reader says how often; no choice is offered where it is left out. */
  cadence: z.string().min(1).optional(),
})
export type SubscribeForm = z.infer<typeof subscribeFormSchema>

/** The brief by e-mail. */
export const mailSchema = z.strictObject({
  /** Sender's address; needed to send. */
  from: mailAddressSchema.optional(),
  /** Sender's name, the site's where it is left out. */
  name: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^\p{Cc}]+$/u, 'has a control character')
    .optional(),
  /** Where answers go; to the sender where it is left out. */
  replyTo: mailAddressSchema.optional(),
  /** Where one click unsubscribes (RFC 8058): it answers POST; `{token}` stands for the subscriber's token. */
  unsubscribe: z
    .string()
    .regex(/^https:\/\/[^\s<>,"]+$/, 'is not an address with https://')
    .refine((text) => text.includes('{token}'), 'needs {token} in it: the place of the token of a subscriber')
    .optional(),
  /** An address that takes messages to unsubscribe as well. */
  unsubscribeTo: mailAddressSchema.optional(),
  /** What becomes of a message of which nobody knows whether the server took it: it goes again under the same Message-ID, or never. */
  unsure: z.enum(['resend', 'drop']).default('resend'),
  /** Messages a second at most. */
  perSecond: z.number().positive().max(10_000).default(10),
  /** Connections to the server at once. */
  connections: z.int().min(1).max(50).default(3),
  /** Seconds to wait before each further try of what the server put off. Greylisting servers want a minute or some (RFC 6647). */
  retrySeconds: z.array(z.number().min(0).max(3600)).max(8).default([5, 60, 240]),
  form: subscribeFormSchema.optional(),
})
export type MailSettings = z.infer<typeof mailSchema>
