import type { Episode, Outcome } from '#domain/episode.ts'

const outcomeWords: Record<Exclude<Outcome, 'published'>, string> = {
  'no-transcript': 'No transcript, so nothing was read.',
  'no-insight': 'Read, and nothing in it was worth keeping.',
  skipped: 'Passed over.',
}

/** Why an episode's page holds no insights, in words for a reader. */
export function describeOutcome(episode: Episode): string {
  if (episode.outcome === 'published') return 'Its insights were taken out by an editor.'
  return [outcomeWords[episode.outcome], episode.reason && endSentence(episode.reason)].filter(Boolean).join(' ')
}

/** A text as a sentence: with a capital and an end; '' stays empty. */
export function endSentence(text: string): string {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  const started = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?…]$/.test(started) ? started : `${started}.`
}
