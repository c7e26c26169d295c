import type { Language } from '../language.ts'

/** What holds without knowing the language: nothing is stripped but sounds, nothing is refused but by its form. */
export const other: Language = {
  code: 'und',
  everyday: null,
  ambiguous: new Set(),
  stopWords: new Set(),
  stem: (word) => word,
  fillers: [/(?:^|(?<=[\s,]))(?:u+m+|u+h+|e+r+m|h+m+|m+h+m+)\b[,.]*/gi],
  leadIns: null,
  ties: null,
  dangling: [],
  anaphora: [],
  openers: null,
  isHalf: null,
  trailing: [],
  pronouns: new Set(),
  hasFiniteVerb: null,
  claims: [],
  hangingEnds: null,
  talk: [],
  payer: null,
  presents: null,
  advertising: [],
  cues: [],
}
