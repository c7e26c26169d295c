import type { Language } from './language.ts'
import { isUnspaced } from './words.ts'

/** A sentence made readable. */
export interface Cleaned {
  text: string
  /** Stutters and restarts that were taken out. */
  repairs: number
}

/**
 * A spoken sentence as one would write it: sound notes, time stamps, fillers, stutters, repeated words and lead-ins go;
 * nothing that carries meaning does. Begins with a capital and ends in a stop, or in an ellipsis where it was left open. '' where no word is left.
 */
export function cleanSentence(verbatim: string, language: Language): Cleaned {
  let text = withoutNotes(verbatim)
    .replace(/\s*(?:--|—)\s*$/, '')
    .replace(/(?:\.{2,}|…)(?!\.)(?!["”’»)\]]*\s*$)/g, ', ')
  text = text.replace(/,?\s*\b(?:right|you know|okay|ok|yeah|huh|correct)\?$/i, asking.test(text) ? '?' : '.')
  text = askedWithStop.test(text) ? text.replace(/\.$/, '?') : text
  text = text.replace(/(?<=\S),?\s+(?:so|and|but|or|and so|so yeah|but yeah|and yeah)[\s,.…-]*$/i, (end) =>
    /\.{2}|…/.test(end) ? '…' : '.',
  )
  for (const filler of language.fillers) text = text.replace(filler, ' ')
  text = tidy(text)
  const restarts = text.match(restart)?.length ?? 0
  const started = text.replace(restart, '')
  const repaired = withoutRepeats(tidy(started))
  text = tidy(repaired.text).replace(/(?<!\p{L})'?cause\s+(?=\p{L}+(?:'\p{L}+)?\s)/iu, (word) => (/^[C']/.test(word) ? 'Because ' : word))
  text = stripStart(text, language.leadIns)
  const breaks = text.match(/\s(?:--|—)\s/g)?.length ?? 0
  const lost =
    text.match(/(?<=\p{Ll}) (?:And|But|So|The|That|Because|You|We|They|If|When|This|It|It's|Oh|Okay|Yeah|He|She|What) (?=\p{Ll})/gu)
      ?.length ?? 0
  return { text: isNothing(text) ? '' : finish(text), repairs: repaired.repairs + 2 * (breaks + lost) + restarts }
}

/** An English sentence that asks by its order of words, whatever tag comes after it: "How do you sell that, right?" */
const asking =
  /^\W*(?:(?:and|so|but|or|because|like|well|now|then|yeah|okay|i mean)\b\W*)*(?:(?:why|where|when|how(?: (?:much|many|long|often|far|fast|big|hard)(?: \w+)?)?) (?:is|are|was|were|do|does|did|can|could|would|should|will|has|have)(?:n't)?\b|(?:what|who|which)(?: \w+)? (?:are|was|were|do|does|did|can|could|would|should|will|have)(?:n't)? (?:i|you|we|they|he|she|it|that|this|people|(?:any|some|every)\w+)\b|who (?:is|are|can|could|would|wants|needs|cares)\b|(?:is|are|was|were|can|could|would|should|will)(?:n't)? (?:i|you|we|they|he|she|it|there|this|that|these|those|the|people|(?:any|some|every)\w+)\b|(?:do|does|did|has|have)(?:n't)? (?:i|you|we|they|he|she|it|people|(?:any|some|every)(?:body|one))\b)/i

/** The same with a stop for its question mark; only where no statement begins so. */
const askedWithStop =
  /^\W*(?:(?:and|so|but|or)\b\W*)*(?:why|where|when|how(?: (?:much|many|long|often|far))?) (?:do|does|did|can|could|would|should) [^,.]+\.$/i

/** An interjection: one of the words with which people keep a turn, and nothing else. */
function isNothing(text: string): boolean {
  return /^(?:(?:so|and|but|or|yeah|yes|yep|no|nope|right|okay|ok|exactly|totally|absolutely|sure|for sure|well|oh|wow|great|good|cool|nice|awesome|perfect|true|anyway|you know|i mean|i think|i don't know|i guess|i see|got it|gotcha|understood|makes sense|fair enough|sounds good|there (?:you|we) go|of course|that's right|mhm|mm|ja|nein|genau|stimmt|verstanden|alles klar|sí|claro|vale|entendido|perfecto|de acuerdo|oui|non|voilà|d'accord|compris|je vois|sim|não|entendi|perfeito|beleza)[\s,.!?…-]*)+$/i.test(
    text,
  )
}

/** The first sentence of a passage, freed from what ties it to the talk before; `ties` as in the language's rules. */
export function untie(text: string, language: Language): string {
  return finish(stripStart(stripStart(text, language.ties), language.leadIns))
}

/** Starts with a capital and ends in a stop, a question mark, an exclamation mark or an ellipsis. */
export function finish(text: string): string {
  const bare = text
    .replace(/^[\s,;:.!?\-–—]+/, '')
    .replace(/[\s,;:\-–—]+$/, '')
    .replace(/[\s,;:\-–—]*(?:\.{2,}|…)$/, '…')
  if (!/[\p{L}\p{N}]/u.test(bare)) return ''
  const ended = /[.!?。！？؟।…]["”’»)\]]*$/.test(bare) ? bare : `${bare}${isUnspaced(bare) ? '。' : '.'}`
  return capitalise(ended)
}

/** The first letter as a capital; words with capitals of their own (iPhone, eBay) and addresses stay. */
export function capitalise(text: string): string {
  const first = /^["“‘'(]*\p{Ll}[^\s]*/u.exec(text)?.[0]
  if (first === undefined || /\p{Lu}|[./_]\p{L}/u.test(first)) return text
  return text.replace(/\p{Ll}/u, (letter) => letter.toLocaleUpperCase())
}

function withoutNotes(text: string): string {
  return text
    .replace(
      /\[[^\]]{0,60}\]|\((?:laugh\w*|music|applause|chuckl\w*|sigh\w*|inaudible|unintelligible|crosstalk|pause|silence|cheer\w*|risas|lachen|lacht|rires|risos|música|musik|musique|[^)]{0,12}\d{1,2}:\d{2}[^)]{0,12})[^)]{0,40}\)|[♪♫*_]+|>>+/giu,
      ' ',
    )
    .replace(/\s+/g, ' ')
}

/** Repeats of one to four words in a row, and words broken off with a hyphen before the whole one. */
function withoutRepeats(text: string): Cleaned {
  let repairs = 0
  const count = (kept: string) => {
    repairs += 1
    return kept
  }
  let now = text.replace(/(?<![\p{L}\p{N}'’-])(\p{L}{1,6})-+,?\s+(?=\1)/giu, () => count(''))
  now = now.replace(/(?<![\p{L}\p{N}'’-])(\p{L}{1,3})\s+(?=\1\p{L})/giu, (whole: string, part: string) =>
    shortWords.has(part.toLowerCase()) ? whole : count(''),
  )
  now = now.replace(begunAgain, () => count(''))
  for (let pass = 0; pass < 3; pass += 1) {
    const before = now
    for (const pattern of repeats) {
      now = now.replace(pattern, (whole: string, phrase: string) => (isMeant(phrase) ? whole : count(phrase)))
    }
    now = now.replace(saidAgain, () => count(''))
    if (now === before) break
  }
  return { text: now, repairs }
}

/** "You have to -- you've got to be careful": a beginning that its speaker gives up for another with the same subject. */
const restart =
  /(?<=^|[.;,] |(?:^|[.;,] )(?:and|but|so|because),? )(i|you|we|they|it|he|she|there|that)(?:'\p{L}+)?(?: [\p{L}']+){0,4}?(?<=['’](?:re|ve|s|m|ll|d)|(?:^| )(?:i|you|we|they|it|he|she|there|that|to|have|has|had|can|could|would|will|should|might|is|was|are|were|do|don't|just|really|actually|also|the|a|an|of)),? ?(?:--|—)\s+(?=\1\b)/giu

/** "We we're late", "All so all of a sudden": a first word said again, joined to the next or after a "so". */
const begunAgain =
  /(?<=^|[,;.] |(?:^|[,;.] )(?:and|but|so|because) )(?:(i|you|we|they|it|he|she|there|that) (?=\1'\p{L})|(?<=^)(\p{L}+) so (?=\2\b))/giu

/** "The key a key issue": a noun said again with another article. */
const saidAgain = /\b(?:the|a|an|this|that) ([\p{L}]+),? (?=(?:the|a|an|this) \1\b)/giu
const word = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*"
const gap = '(?:,|\\s*(?:--|—|–|-)|\\.{2,}|…)?\\s+'
const repeats = [4, 3, 2, 1].map(
  (length) => new RegExp(`(?<![\\p{L}\\p{N}'’.-])(${word}(?: ${word}){${length - 1}})(?:${gap}\\1)+(?![\\p{L}\\p{N}'’-])`, 'giu'),
)

/** Short words that may stand before a longer one that begins alike: no stutter. */
const shortWords = new Set(
  'a i an as at am be by do go he hi if in is it me my no of on or so to up us we the and but for not you are was has had can may who why how new now old one our out see she too two use way yes all any big day end far few get got her him his its let low man men own per put ran run saw say set ten top try war won yet al de du el en es et il je la le me na ne no os ou que se si su te tu un una und y la il lo li da di'.split(
    ' ',
  ),
)

/** Doubles that a writer means. */
function isMeant(phrase: string): boolean {
  return /^(?:that|had|very|much|many|more|so|far|no|bye|ha|\d[\d.,]*|again|over|on|up|blah|really|long|step by)$/i.test(phrase)
}

function stripStart(text: string, pattern: RegExp | null): string {
  if (pattern === null) return text
  const stripped = text.replace(pattern, '')
  return /[\p{L}\p{N}]/u.test(stripped) ? stripped : text
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;!?]|\.(?!\p{L}))/gu, '$1')
    .replace(/\b(the|a|an|my|your|our|their|of|to|for|with|from|very|like),\s+(?=\p{Ll})/giu, '$1 ')
    .replace(/([,;])(?:\s*[,;])+/g, '$1')
    .replace(/[,;]+([.!?])/g, '$1')
    .replace(/^[\s,;.–—-]+/, '')
    .replace(/\(\s*\)/g, '')
    .trim()
}
