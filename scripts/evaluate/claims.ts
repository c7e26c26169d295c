import type { Claim } from '../ground/claim.ts'
import { type ClaimIndex, createClaimIndex } from '../ground/claim-index.ts'

/** An insight of a fixture. */
export type Told = [title: string, body: string, quote: string]

/** A fixture's insight as a claim; the part of the id before the first `/` is its podcast. */
export function claimOf([title, body, quote]: Told, id: string): Claim {
  const podcast = id.split('/', 1)[0] ?? id
  return { id, title, body, quotes: [quote], speakers: [], podcast, publishedAt: new Date('2026-03-02T06:00:00Z') }
}

/** An index over claims that are at hand. */
export function indexOf(claims: readonly Claim[]): ClaimIndex {
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  const none = { keys: new Uint32Array(0), ends: new Uint32Array(0) }
  const index = createClaimIndex({ ids: [], podcasts: [], prints: none, subjects: none }, async (ids) =>
    ids.flatMap((id) => known.get(id) ?? []),
  )
  for (const claim of claims) index.add(claim)
  return index
}
