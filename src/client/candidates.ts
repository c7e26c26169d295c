/** What a reader's own brief is chosen from, fetched once for a page. */
import { type CandidateSet, unpackCandidates } from '#domain/candidates.ts'
import type { Because } from '#domain/rank-brief.ts'

let asked: Promise<CandidateSet> | null = null

/** Rejects with a reason in words where they cannot be had; the next call asks again. */
export function fetchCandidates(): Promise<CandidateSet> {
  asked ??= ask().catch((error: unknown) => {
    asked = null
    throw error
  })
  return asked
}

/** How a show, topic, person or word is called. */
export function nameIn({ names, forms }: CandidateSet, { kind, name }: Pick<Because, 'kind' | 'name'>): string {
  if (kind === 'podcast') return names.podcasts.get(name) ?? name
  if (kind === 'topic') return names.topics.get(name) ?? name
  if (kind === 'person') return names.people.get(name) ?? name
  return `“${forms.get(name) ?? name}”`
}

/** What each candidate is about, by its id. */
export function subjectsIn({ candidates }: CandidateSet): Map<string, CandidateSet['candidates'][number]> {
  return new Map(candidates.map((candidate) => [candidate.id, candidate]))
}

async function ask(): Promise<CandidateSet> {
  const response = await fetch(`${import.meta.env.BASE_URL}brief/candidates.json`)
  if (!response.ok) throw new Error(`the site answered ${response.status}`)
  const set = unpackCandidates(await response.json())
  if (set === null) throw new Error('the site has changed; reload the page')
  return set
}
