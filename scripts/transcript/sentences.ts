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

/** Abbreviations after which a name or a number follows: never the end of a sentence. */
const titles =
  /(?:^|[\s("“'‘])(?:mr|mrs|ms|dr|prof|st|mt|sr|jr|gen|gov|sen|rep|capt|col|lt|sgt|rev|hon|pres|vs|fig|figs|vol|no|nos|pp|ch|sec|eq|ed|eds|approx|dept|est|al|cf|viz|hr|fr|hrsg|nr|bzw|ca|evtl|ggf|inkl|sog|vgl|dra|sra|srta|mme|mlle)\.\s*$/i

/** Abbreviations that may end a sentence, so that what follows decides. */
const shortened =
  /(?:^|[\s("“'‘])(?:e\.\s?g|i\.\s?e|z\.\s?b|d\.\s?h|u\.\s?a|p\.\s?ej|etc|inc|ltd|co|corp|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|usw|(?:\p{L}\.)+\p{L})\.\s*$/iu

const initial = /(?:^|[\s("“'‘.])\p{Lu}\.\s*$/u

/** True where a sentence ends with `tail` (its last characters) and `next` begins another. */
function isBorder(tail: string, next: string): boolean {
  if (!/\s$/.test(tail) && /[.:]["'”’»)\]]*$/.test(tail) && /^[\p{L}\p{N}]/u.test(next)) return isSpacelessScript(next) // 3.5, v2.1, example.com
  if (titles.test(tail)) return false
  if (/(?:^|\s)(?:e\.\s?g|i\.\s?e|z\.\s?b|d\.\s?h|p\.\s?ej)\.\s*$/i.test(tail)) return false
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
