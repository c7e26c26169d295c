/**
 * Sentences of a text, in order; joined with single spaces they give the text back (white space collapsed; scripts
 * without spaces by nothing). Borders are Unicode's (UAX 29, by Intl.Segmenter), merged where the stop does not end a
 * sentence: abbreviations, initials, `U.S.`, `e.g.`, numbers, versions, domain names, an ellipsis in mid-sentence.
 * `language` is a BCP 47 tag; an unknown one counts as English.
 */
export function splitSentences(text: string, language?: string | null): string[] {
  const clean = text.replace(/\s+/g, ' ').trim()
  const sentences: string[] = []
  let from = 0
  for (const { segment, index } of segmenterFor(language).segment(clean)) {
    if (index === from || !isBorder(clean.slice(Math.max(from, index - 40), index), segment)) continue
    sentences.push(clean.slice(from, index).trim())
    from = index
  }
  if (from < clean.length) sentences.push(clean.slice(from))
  return sentences
}

/** True where a text ends as a sentence does: with a stop, an ellipsis or a mark, quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।]["'”’»)\]]*\s*$/u.test(text.slice(-12))
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string | null | undefined): Intl.Segmenter {
  const key = language ?? 'en'
  const known = segmenters.get(key)
  if (known !== undefined) return known
  const made = makeSegmenter(key)
  segmenters.set(key, made)
  return made
}

function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' }) // not a language tag: feeds write what they like
  }
}

const before = String.raw`(?:^|[\s("“'‘])`

/** Abbreviations behind which a name or more of the same follows: never the end of a sentence. */
const titles = new RegExp(
  `${before}(?:mr|mrs|ms|dr|prof|st|mt|gen|gov|sen|rep|capt|lt|sgt|rev|hon|pres|vs|cf|hrsg|bzw|evtl|ggf|inkl|sog|vgl|dra|sra|srta|mme|mlle|e\\.\\s?g|i\\.\\s?e|z\\.\\s?b|d\\.\\s?h|p\\.\\s?ej)\\.\\s*$`,
  'i',
)
/** Abbreviations of what a number counts: `p. 12`, `No. 5`. */
const numbered = new RegExp(`${before}(?:fig|figs|vol|no|nos|nr|pp?|ch|sec|eq|art|ca|approx|est)\\.\\s*$`, 'i')
/** Abbreviations that may end a sentence, so that what follows decides. */
const shortened = new RegExp(
  `${before}(?:etc|inc|ltd|co|corp|al|jr|sr|dept|a\\.m|p\\.m|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|usw|u\\.\\s?a|(?:\\p{L}\\.)+\\p{L})\\.\\s*$`,
  'iu',
)
const months = /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)\b/
const initial = /(?:^|[\s("“'‘.])\p{Lu}\.\s*$/u

/** True where a sentence ends with `tail` (its last characters) and `next` begins another. */
function isBorder(tail: string, next: string): boolean {
  if (!/\s$/.test(tail) && /[.:]["'”’»)\]]*$/.test(tail) && /^[\p{L}\p{N}]/u.test(next)) return isSpacelessScript(next) // 3.5, v2.1, example.com
  if (titles.test(tail) || (numbered.test(tail) && /^\d/.test(next))) return false
  if (/(?:^|\s)\d{1,2}\.\s*$/.test(tail) && months.test(next)) return false
  const lower = /^["'“‘(]?\p{Ll}/u.test(next)
  if (shortened.test(tail)) return !lower && startsWithOpener(next)
  if (initial.test(tail) && !/\bI\.\s*$/.test(tail)) return startsWithOpener(next)
  if (/(?:\.{2,}|…)["'”’)]*\s*$/.test(tail)) return !lower
  if (/[.!?]["'”’)]*\s*$/.test(tail) && lower) return /[.]\s*$/.test(tail) && !/["'”’)]\s*$/.test(tail)
  return true
}

const openers =
  /^["'“‘(]?(?:the|this|that|these|those|it|its|he|she|we|they|you|i|i'm|i’m|it's|it’s|we're|that's|there|and|but|so|or|if|in|on|at|for|when|what|why|how|who|where|because|then|now|well|yeah|yes|no|a|an|my|our|your|his|her|their|as|to|with|not|all|some|most|one|do|does|did|is|are|was|were|can|let|let's|just|like|also|after|before|since|while|although|however|er|sie|wir|ich|es|das|die|der|und|aber|el|la|los|y|pero|le|les|et|mais|il|elle|nous|o|os|e|mas|ele|ela)\b/i

function startsWithOpener(next: string): boolean {
  return openers.test(next)
}

function isSpacelessScript(next: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(next)
}
