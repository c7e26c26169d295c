import { collapse } from './markup.ts'

/** A speaker's label that may stand at the head of a line, and what follows it. */
export interface Label {
  name: string
  rest: string
  /** How surely it is a label by its form alone: `voice` and `chevron` (`>> NAME:`) are, `bold` nearly, `colon` and `bracket` may be words. */
  form: 'voice' | 'chevron' | 'bold' | 'bracket' | 'colon'
}

const nameLength = 60

/** The label at the head of a line (`Name: text`, `[Name]: text`, `>> NAME: text`, `- Name: text`); `null` where none can stand. Whether it is one, `acceptLabels` says. */
export function readLabel(line: string): Label | null {
  const chevrons = /^\s*(?:&gt;|>){2,3}\s*/.exec(line)
  const head = chevrons === null ? line.replace(/^\s*[-–—]\s*/, '') : line.slice(chevrons[0].length)
  const form = chevrons === null ? 'colon' : 'chevron'
  const bracket = /^\s*(?:\[([^[\]:]{1,60})\]|\(([^():]{1,60})\))\s*(:?)\s*/.exec(head)
  if (bracket !== null) {
    const name = cleanName(bracket[1] ?? bracket[2] ?? '')
    const plain = bracket[3] === '' ? 'bracket' : 'colon'
    return isNameLike(name) ? { name, rest: head.slice(bracket[0].length), form: chevrons === null ? plain : 'chevron' } : null
  }
  const colon = head.slice(0, nameLength + 20).search(/[:：]/)
  if (colon < 1 || !/^[:：](?:\s|$|["“'([]|(?<=：))/.test(head.slice(colon, colon + 2))) return null
  const name = cleanName(head.slice(0, colon))
  if (name.length > nameLength || !isNameLike(name)) return null
  return { name, rest: head.slice(colon + 1).trimStart(), form }
}

/** A name as it is kept: without marks around it and without the role in parentheses that shows put after it (`Ann Li (Host)`). */
export function cleanName(text: string): string {
  return collapse(text.replace(/[*_]{1,3}/g, (mark) => (mark === '_' ? mark : '')))
    .replace(/^[>\s]+|[:：\s]+$/g, '')
    .replace(/\s*\((?:co-?host|host|guest|moderator|interviewer|presenter|narrator|producer|(?:he|she|they)\/\w+)\)$/i, '')
    .trim()
}

/** Labels that say a role and not a name. */
const generic =
  /^(?:speaker|spk|spkr|voice|host|co-?host|guest|interviewer|interviewee|narrator|moderator|announcer|presenter|caller|participant|person|unknown|unknown speaker|unidentified(?: speaker)?|male|female|man|woman|audience|audience member|all|both|everyone|sprecher|sprecherin|locutor|intervenant)(?:[\s_#-]*(?:\d{1,3}|[a-z]))?$/i

/** Words that stand before a colon in speech and in notes. */
const notNames =
  /^(?:note|notes|nb|ps|p\.s|warning|question|answer|questions|tip|tips|step|chapter|part|episode|section|example|for example|source|sources|link|links|sponsor|sponsors|sponsored|transcript|transcription|title|date|recorded|published|duration|guests|hosts|topics|topic|summary|update|fact|fun fact|https?|http|ftp|mailto|www|today|remember|look|listen|see|also|so|and|but|or|yes|no|well|first|second|third|finally|next|then|now|here|there|this|that|the|a|an|it|i|we|you|what|why|how|who|when|where|my|our|your|his|her|their|one|two|three|because|if|like|okay|ok|meaning|namely|i\.e|e\.g|re|subject|from|to|cc|time|total|result|results|conclusion|introduction|intro|outro|credits|music|disclaimer|spoiler|edit|editor's note|content warning|trigger warning|twitter|instagram|facebook|youtube|website|email|mastodon|linkedin|github|support|subscribe|contact|license|copyright|music by|edited by|produced by|more|bonus|timestamps|chapters|show notes|resources|references|mentioned)$/i

const leadWords =
  /^(?:the|this|that|these|my|our|your|his|her|their|one|what|why|how|who|when|where|and|but|so|or|if|it|i|we|you|he|she|they|there|here|because|for|in|on|at|to|with|of|is|are|was|not|all|some|then|now|just|like|as)$/i
const particle = /^(?:de|del|della|di|da|dos|das|do|van|von|den|der|ter|la|le|el|al|bin|ibn|bint|and|und|y|e|et|zu|of|the|[&+/,-])$/i

/** True for what has the form of a name: one to five words, each with a capital (or of a script without capitals), or a generic label. */
export function isNameLike(name: string): boolean {
  if (name.length === 0 || name.length > nameLength || notNames.test(name)) return false
  if (generic.test(name)) return true
  if (/[.!?;"“”<>{}=@\\|]\s|[!?;"“”<>{}=\\|]$|\.\.|\/\//.test(name)) return false
  const words = name.split(' ')
  if (words.length > 6 || leadWords.test(words[0] ?? '')) return false
  return (
    words.every((word) => particle.test(word) || /^[("'“]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || /^#?\d{1,3}[).]?$/.test(word)) &&
    /\p{L}/u.test(name)
  )
}

/** How a label was met in a file. */
interface Sighting {
  count: number
  sure: boolean
  bold: boolean
  bracket: boolean
}

/**
 * Which of the labels met in a file are speakers. A sure form is; so is a generic label; another must recur, or be a
 * full name beside speakers that recur, or open the file. A single word that the text also uses in small letters
 * must recur often.
 */
export function acceptLabels(labels: Label[], options: { text: string; opening: Label | null; lines: number }): Set<string> {
  const sightings = new Map<string, Sighting>()
  for (const label of labels) {
    const known = sightings.get(label.name) ?? { count: 0, sure: false, bold: false, bracket: false }
    known.count += 1
    known.sure ||= label.form === 'voice' || label.form === 'chevron'
    known.bold ||= label.form === 'bold'
    known.bracket = (known.count === 1 || known.bracket) && label.form === 'bracket'
    sightings.set(label.name, known)
  }
  const accepted = new Set<string>()
  const doubtful: string[] = []
  const often = Math.max(3, options.lines / 50)
  const commonNames = selectCommonWords(new Set(sightings.keys()), options.text)
  for (const [name, { count, sure, bold, bracket }] of sightings) {
    const common = commonNames.has(name)
    if (sure || (generic.test(name) && !bracket) || (generic.test(name) && /\d/.test(name))) accepted.add(name)
    else if (bracket ? count >= 3 && (name.includes(' ') || !common) && !isSound(name) : count >= (common ? often : 2)) accepted.add(name)
    else if (bold || !common) doubtful.push(name)
  }
  for (const name of doubtful) {
    const single = !name.includes(' ')
    const opens = options.opening?.name === name && options.opening.form !== 'bracket'
    if (isSound(name)) continue
    if (opens ? !single || accepted.size > 0 || sightings.get(name)?.bold : accepted.size > 0 && sightings.get(name)?.bracket !== true)
      accepted.add(name)
  }
  return accepted
}

/** Words for what is heard that is no speech. */
export function isSound(text: string): boolean {
  return /\b(?:music|laugh\w*|applause|clap\w*|cheer\w*|sigh\w*|cough\w*|silence|pause|noise|inaudible|crosstalk|unintelligible|chuckl\w*|sound|beep\w*|break|intro|outro|theme|jingle|gasps?|musik|gelächter|lachen|música|risas|rires|musique|applausi)\b/i.test(
    text,
  )
}

/** Those of the names that are one capitalised word and stand in the text in small letters too. */
function selectCommonWords(names: Set<string>, text: string): Set<string> {
  const byLower = new Map<string, string>()
  for (const name of names) if (/^\p{Lu}\p{Ll}+$/u.test(name)) byLower.set(name.toLowerCase(), name)
  const common = new Set<string>()
  if (byLower.size === 0) return common
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{1,40}(?![\p{L}\p{N}])/gu)) {
    const name = byLower.get(word)
    if (name !== undefined) common.add(name)
  }
  return common
}
