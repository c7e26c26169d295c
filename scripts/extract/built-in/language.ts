import type { Cue } from './cue.ts'

/** What the engine knows of a language. Patterns see lower-cased text with straight apostrophes, unless said otherwise. */
export interface Language {
  /** Primary subtag of BCP 47; `und` for every language without rules of its own. */
  code: string
  /** Words that carry no subject matter. */
  stopWords: ReadonlySet<string>
  /** Words, in all their forms, that many talks hold whatever they are about; `null` where any single word may be one. */
  everyday: ReadonlySet<string> | null
  /** Words whose commoner meaning is another than that of a topic. */
  ambiguous: ReadonlySet<string>
  /** A word's stem; lower case in, lower case out. */
  stem: (word: string) => string
  /** Sounds and phrases that can go from any place of a sentence; case-insensitive, flag `g`; what stands before and after is joined. */
  fillers: RegExp[]
  /** Words at the start of any sentence that can go without a change of meaning; case-insensitive, anchored. */
  leadIns: RegExp | null
  /** The same for the first sentence of a passage only: what ties it to the talk before. */
  ties: RegExp | null
  /** Openings that show that a first sentence hangs in mid-air. */
  dangling: RegExp[]
  /** Words that point back, wherever they stand in a first sentence; harmless where what they stand for may have come before. */
  anaphora: RegExp[]
  /** Words at the start of a first sentence that do not yet name anything, so that what follows is looked at too; anchored. */
  openers: RegExp | null
  /** Whether a sentence is half a sentence: a condition without what follows from it. */
  isHalf: ((plain: string) => boolean) | null
  /** Last sentences that lead nowhere: a picture just begun, a shrug. */
  trailing: RegExp[]
  /** Words for things and people named elsewhere. */
  pronouns: ReadonlySet<string>
  /** Whether the words hold a finite verb; `null` where the language has no such rule. */
  hasFiniteVerb: ((tokens: readonly string[]) => boolean) | null
  /** Sentences that are never part of an insight: greetings, thanks, housekeeping, talk about the talk. */
  talk: RegExp[]
  /** Signs of advertising, each with its weight; 2 and above is advertising. */
  advertising: Cue[]
  /** Naming who pays for the episode, matched against the text as it stands; the first group is the name. */
  payer: RegExp | null
  /** How a person is presented: what they are, lead or wrote, matched against the text as it stands; `null` where the language has no such rule. */
  presents: RegExp | null
  /** What speaks for a passage, and what against it. */
  cues: Cue[]
  /** What makes a sentence a claim in general terms, and what makes it a detail or a story. */
  claims: Cue[]
  /** Last words of a sentence that breaks off. */
  hangingEnds: RegExp | null
}
