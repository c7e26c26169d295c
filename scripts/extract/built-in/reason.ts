import type { Language } from './language.ts'
import type { Passage } from './passage.ts'
import { hitsOfKinds } from './quality.ts'
import type { StemWeights } from './selection.ts'

/** Kinds of cues that speak for a passage, as a person would say what it gives. */
const names: Record<string, string> = {
  number: 'a number',
  'first-hand': 'a first-hand report',
  cause: 'a cause',
  norm: 'what to do or not to do',
  finding: 'a finding',
  comparison: 'a comparison',
  contrast: 'a contrast',
  condition: 'when it holds',
  problem: 'a problem',
  remedy: 'a remedy',
}
const kindsAtMost = 3
const wordsAtMost = 3
const muchSpokenOf = 20 // stems of the talk with the most weight

/**
 * Why a passage was taken, in one line for people: what its wording gives, and which of the words that weigh most in the whole
 * talk it has. Says only what was counted.
 */
export function reasonOf(passage: Passage, weights: StemWeights, language: Language): string {
  const kinds = hitsOfKinds(passage, language)
  const given = Object.keys(names)
    .filter((kind) => (kinds.get(kind) ?? 0) > 0)
    .sort((a, b) => Math.min(2, kinds.get(b) ?? 0) - Math.min(2, kinds.get(a) ?? 0))
    .slice(0, kindsAtMost)
    .map((kind) => names[kind] ?? kind)
  const words = themesIn(passage, weights, language)
  const parts = [
    given.length > 0 ? `gives ${listOf(given)}` : 'stands by itself',
    ...(words.length > 0 ? [`speaks of what much of the episode is about: ${words.join(', ')}`] : []),
  ]
  return parts.join('; ')
}

/** Words of the passage, as they are said there, that are among those with the most weight in the talk; weightiest first. */
function themesIn(passage: Passage, weights: StemWeights, language: Language): string[] {
  const top = [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, muchSpokenOf)
    .map(([stem]) => stem)
  const said = new Map<string, string>()
  for (const word of passage.sentences.flatMap((sentence) => sentence.tokens)) {
    if (language.stopWords.has(word) || word.length < 3 || empty.has(word) || language.everyday?.has(word)) continue
    const stem = language.stem(word)
    if (!said.has(stem)) said.set(stem, word)
  }
  return top.flatMap((stem) => said.get(stem) ?? []).slice(0, wordsAtMost)
}

/** English words that many talks hold and that tell nothing of what one is about. */
const empty = new Set(
  `time times year years year's day days first new different big used use using part point place end work working works need needs take takes
  took come comes came talk talking start started try trying give gave able better best hard easy little right bad long whole real kind number
  question idea example fact case cases sense help put find found let feel keep kept call called love day week weeks month months hour hours minute
  minutes today now never always every often already last next nobody everybody asked ask said told went gets old one two three four five six seven
  eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half second seconds`.split(
    /\s+/,
  ),
)

function listOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
