import { collapse } from './markup.ts'

/** A speaker's label that may stand at the head of a line, and what follows it. */
export interface Label {
  name: string
  rest: string
  /**
   * How surely it is a label by its form alone. `sure`: a voice tag, `<cite>`, `>> NAME:`, a role behind the name. `bold`: bold
   * with a colon. `timed`: with a time beside it. `colon`: words before a colon. `bare`: in brackets, or alone
   * on the line. `lower`: a small-letter word before a colon.
   */
  form: 'sure' | 'bold' | 'timed' | 'colon' | 'bare' | 'lower'
}

const nameLength = 60

/** The label at the head of a line (`Name: text`, `[Name]: text`, `>> NAME: text`, `- Name: text`); `null` where none can stand. Whether it is one, `selectSpeakers` says. */
export function readLabel(line: string): Label | null {
  const chevrons = /^\s*(?:&gt;|>){2,3}\s*/.exec(line)
  const head = (chevrons === null ? line.slice(0, 200).replace(/^\s*[-–—]\s*/, '') : line.slice(chevrons[0].length, 200)).trimStart()
  const tail = line.slice(200)
  const bracket = /^(?:\[([^[\]:]{1,60})\]|\(([^():]{1,60})\))\s*(:?)\s*/.exec(head)
  const colon = head.slice(0, nameLength + 20).search(/[:：]/)
  const inner = bracket?.[1] ?? bracket?.[2] ?? (colon < 1 ? '' : head.slice(0, colon))
  if (bracket === null && !/^(?:[:：](?:\s|$|["“'([])|：)/.test(head.slice(colon, colon + 2))) return null
  const name = cleanName(inner)
  const named = isNameLike(name) || /^[QA]$/.test(name)
  if (!named && !(colon > 0 && bracket === null && /^\p{Ll}[\p{L}\p{N}_.-]{1,20}$/u.test(name) && canBeLabel(name))) return null
  const rest = (bracket === null ? head.slice(colon + 1).trimStart() : head.slice(bracket[0].length)) + tail
  if (chevrons !== null || hasRole(inner)) return { name, rest, form: 'sure' }
  if (!named) return { name, rest, form: 'lower' }
  return { name, rest, form: bracket === null || bracket[3] === ':' ? 'colon' : 'bare' }
}

const role =
  /\s*[[(](?:co-?host|host|guest|moderator|interviewer|presenter|narrator|producer|gast|moderation|invitad[oa]|invitée?|convidad[oa]|(?:he|she|they)\/\w{1,10})[\])]\s*[:：]?\s*$/i

/** True for a name with its role behind it: `Ann Li (Host)`. */
export function hasRole(text: string): boolean {
  return role.test(text)
}

/** A name as it is kept: without marks around it and without the role in parentheses that shows put after it (`Ann Li (Host)`). */
export function cleanName(text: string): string {
  return collapse(text.replace(/[*\ue000-\ue002]/g, ''))
    .replace(/^[>\s]+|[:：\s]+$/g, '')
    .replace(role, '')
    .trim()
}

/** Labels that say a role and not a name. */
const generic =
  /^(?:speaker|spk|spkr|voice|host|co-?host|guest|interviewer|interviewee|narrator|moderator|announcer|presenter|caller|participant|person|unknown|unknown speaker|unidentified(?: speaker)?|male|female|man|woman|audience|audience member|all|both|everyone|sprecher|sprecherin|locutor|intervenant)(?:[\s_#-]*(?:\d{1,3}|[a-z]))?$/i

/** True for `Speaker 1`, `SPEAKER_00`, `Host`, `Interviewer`. */
export function isGenericLabel(name: string): boolean {
  return generic.test(name)
}

/** True for what marks a part of the show and not who speaks: `End Sponsorship`. */
export function isSectionMark(name: string): boolean {
  return /\b(?:sponsor\w*|advert\w*|ad break|mid-?roll|pre-?roll|commercial)\b/i.test(name)
}

/** Words that stand before a colon in speech and in notes. */
const notNames =
  /^(?:note|notes|nb|ps|p\.s|warning|question|answer|questions|tip|tips|step|chapter|part|episode|section|example|for example|source|sources|link|links|sponsor|sponsors|sponsored|transcript|transcription|title|date|recorded|published|duration|guests|hosts|topics|topic|summary|update|fact|fun fact|https?|http|ftp|mailto|www|today|remember|look|listen|see|also|so|and|but|or|yes|no|well|first|second|third|finally|next|then|now|here|there|this|that|the|a|an|it|i|we|you|what|why|how|who|when|where|my|our|your|his|her|their|one|two|three|because|if|like|okay|ok|meaning|namely|i\.e|e\.g|re|subject|from|to|cc|time|total|result|results|conclusion|introduction|intro|outro|credits|music|disclaimer|spoiler|edit|editor's note|content warning|trigger warning|twitter|instagram|facebook|youtube|website|email|mastodon|linkedin|github|support|subscribe|contact|license|copyright|music by|edited by|produced by|more|bonus|timestamps|chapters|show notes|resources|references|mentioned|kind|language)$/i

const leadWords =
  /^(?:the|this|that|these|my|our|your|his|her|their|one|what|why|how|who|when|where|and|but|so|or|if|it|i|we|you|he|she|they|there|here|because|for|in|on|at|to|with|of|is|are|was|not|all|some|then|now|just|like|as)$/i
const particle =
  /^(?:de|del|della|di|da|dos|das|do|van|von|v\.?d\.|vd|den|der|ter|la|le|el|al|bin|ibn|bint|and|und|y|e|et|zu|of|the|[&+/,-])$/i

/** True for what has the form of a name: one to six words, each with a capital (or of a script without capitals), or a generic label. */
export function isNameLike(name: string): boolean {
  if (!canBeLabel(name)) return false
  if (generic.test(name)) return true
  const words = name.split(' ')
  if (leadWords.test(words[0] ?? '')) return false
  return words.every(
    (word) => particle.test(word) || /^[("'“]?(?:[\p{Lu}\p{Lt}\p{Lo}]|[dl]['’]\p{Lu})/u.test(word) || /^#?\d{1,3}[).]?$/.test(word),
  )
}

/** True for what may be a name in whatever case, where markup sets it apart: short, no sentence, no word that notes use. */
export function canBeLabel(name: string): boolean {
  if (name.length === 0 || name.length > nameLength || notNames.test(name) || !/\p{L}/u.test(name)) return false
  return (
    !/[.!?;"“”<>{}=@\\|]\s|[!?;"“”<>{}=\\|]$|\.\.|\/\//.test(name.replace(/\b(?:\p{L}|Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr)\. /gu, '')) &&
    name.split(' ').length <= 6 &&
    !/(?:^|\s)(?!(?:Jr|Sr)\.)[^\s.]{2,}\.$/.test(name)
  )
}
