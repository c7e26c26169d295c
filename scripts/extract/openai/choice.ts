import type { InsightDraft } from '#domain/insight.ts'
import { type Candidate, type DraftDesk, faultOfText, reasonOf } from './draft.ts'
import type { Chosen } from './reply-schema.ts'
import { faultsOfWording, tidyBody, tidyTitle } from './wording.ts'

const quotesAtMost = 3
const longestText = 2000 // characters of a wording that are looked at

/** Drafts without those that prove themselves by the same words as a better one: what stands in the overlap of two parts is found twice. */
export function dropRepeats(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  const byWorth = [...candidates].sort((a, b) => b.score - a.score)
  const kept = byWorth.filter(({ quotes }) => {
    const proofs = quotes.map(({ text }) => text.toLowerCase())
    const isNew = !proofs.some((proof) => seen.has(proof))
    for (const proof of proofs) seen.add(proof)
    return isNew
  })
  return candidates.filter((candidate) => kept.includes(candidate))
}

/** The drafts as the second question shows them: a JSON object in each line, numbered from 1. */
export function renderCandidates(candidates: readonly Candidate[]): string {
  return candidates
    .map(({ title, body, quotes, kind, score, mend }, index) =>
      JSON.stringify({ number: index + 1, headline: title, paragraph: body, quotes: quotes.map(({ text }) => text), kind, score, mend }),
    )
    .join('\n')
}

/**
 * Makes the final drafts of what a model chose, best first. A pick has the quotes of its drafts and nothing of its own but a
 * wording; a wording that may not be shown is passed over for the draft's. What was to be mended and was not is refused.
 */
export function applyChoice(
  picks: readonly Chosen[],
  { candidates, desk, limit }: { candidates: readonly Candidate[]; desk: DraftDesk; limit: number },
): { drafts: InsightDraft[]; notes: string[] } {
  const taken = new Set<number>()
  const notes: string[] = []
  const chosen = picks.flatMap((pick) => {
    const own = [...new Set(pick.drafts)].filter((number) => !taken.has(number)).flatMap((number) => candidates[number - 1] ?? [])
    for (const number of pick.drafts) taken.add(number)
    const merged = own[0] && reword(mergeCandidates(own[0], own), pick, { desk, notes })
    return merged ? [{ ...merged, score: Math.round(pick.score * 100) / 100, ...reasonOf(pick.reason) }] : []
  })
  return finish(chosen, limit, notes)
}

/** The final drafts where no choice could be had: by the scores that they have. */
export function chooseByScore(candidates: readonly Candidate[], limit: number): { drafts: InsightDraft[]; notes: string[] } {
  return finish(candidates, limit, [])
}

function mergeCandidates(first: Candidate, all: readonly Candidate[]): Candidate {
  const quotes = all.flatMap((candidate) => candidate.quotes).slice(0, Math.max(first.quotes.length, quotesAtMost))
  const lines = [...new Set(all.flatMap((candidate) => candidate.lines))]
  return { ...first, quotes, lines, topics: [...new Set(all.flatMap(({ topics }) => topics))].slice(0, 3) }
}

function reword(candidate: Candidate, pick: Chosen, { desk, notes }: { desk: DraftDesk; notes: string[] }): Candidate {
  if (pick.headline === null && pick.paragraph === null) return candidate
  const text = {
    title: pick.headline === null ? candidate.title : tidyTitle(pick.headline.slice(0, longestText)),
    body: pick.paragraph === null ? candidate.body : tidyBody(pick.paragraph.slice(0, longestText)),
  }
  const fault = faultOfText(text, candidate.lines, desk)
  if (fault === null) return { ...candidate, ...text, mend: faultsOfWording(text) }
  notes.push(`a new wording was passed over: ${fault} (for "${candidate.title.slice(0, 80)}")`)
  return candidate
}

function finish(candidates: readonly Candidate[], limit: number, notes: string[]): { drafts: InsightDraft[]; notes: string[] } {
  const unmended = candidates.filter(({ mend }) => mend.length > 0)
  const refused = unmended.map(({ title, mend }) => `a draft was refused: ${mend.join(', ')} ("${title.slice(0, 80)}")`)
  const drafts = candidates
    .filter(({ mend }) => mend.length === 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ lines: _, mend: __, ...draft }) => draft)
  return { drafts, notes: [...notes, ...refused] }
}
