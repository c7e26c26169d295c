import { z } from 'astro/zod'
import type { Store } from '../../store.ts'

const mannerSchema = z.object({
  /** How the answer's form is asked for. */
  format: z.enum(['json_schema', 'json_object', 'none']),
  /** Whether a limit on the answer's tokens is sent. */
  limit: z.boolean(),
  /** Tokens of a transcript in one request at most. */
  windowTokens: z.number().positive(),
})

/** How a server is asked so that it answers. */
export type Manner = z.infer<typeof mannerSchema>

/** What is remembered of one model at one server. */
export interface Manners {
  read: () => Promise<Manner>
  /** Takes over what is given; the rest stays as it was. */
  write: (manner: Partial<Manner>) => Promise<void>
}

const strictest: Manner = { format: 'json_schema', limit: true, windowTokens: 6000 } // half an hour of talk: more, and the middle is passed over

/** The manners of one model at one server: read from the store once, strictest first, written when something looser worked. */
export function createManners(store: Store | null, name: string): Manners {
  let manner: Manner | null = null
  const read = async () => {
    manner ??= mannerSchema.safeParse(await store?.read(name)).data ?? strictest
    return manner
  }
  return {
    read,
    write: async (change) => {
      manner = { ...(await read()), ...change }
      await store?.write(name, manner)
    },
  }
}
