import type { Language } from './language.ts'
import { hasMainClause, hasMainVerb } from './main-clause.ts'
import { headsOf, tailsOf } from './parts.ts'
import { pointsBack } from './pointing.ts'
import { plain, wordsOf } from './words.ts'

const wordsAtLeast = 5
const charactersAtLeast = 28
const wordsOfMain = 3 // that follow from a condition

/**
 * Clauses of an English sentence that can stand as a headline without its meaning turned over: the sentence itself, and
 * parts cut at borders that keep it. Never cut: inside quotes, after words of saying and thinking, in or beside a
 * condition, before "but", away from a negation or an "only". Of other languages only whole sentences.
 */
export function clausesOf(sentence: string, language: Language): string[] {
  const bare = sentence.replace(/[.。!]+$/, '').trim()
  if (/[?？]$/.test(sentence)) return []
  const whole = unwrap(bare)
  if (language.code !== 'en') return bare.length >= charactersAtLeast || !/\s/.test(bare) ? [bare] : []
  const short = withoutAsides(whole)
  const parts = [whole, short].flatMap((text) => [...headsOf(text, language), ...tailsOf(text).map(unwrap)])
  const clauses = [whole, short, ...parts.filter((part) => !endsInNumber.test(part) && !hangingEnd.test(plain(part)))]
  return [...new Set(clauses)].filter((clause) => isHeadline(clause, language))
}

/** A number without what it counts: that stood in the part that was cut. */
const endsInNumber =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|hundred|thousand|\d+)$/i

/** What a speaker puts before a claim of their own. */
const wrappings =
  /^(?:(?:as (?:we|you) can see|nowadays|these days|most importantly|more importantly|importantly|interestingly|at least|in theory|obviously|unfortunately|fortunately|and|so|but|well|now|also|then|again|actually|basically|honestly|really|obviously|of course|in general|generally|to me|for me|for us|in my opinion|in my experience|in reality|in practice|at the end of the day|personally|ultimately|clearly|certainly|essentially|i mean|you know),?\s+)*(?:(?:i|we) (?:really |also |just |do |still |always |truly |actually |personally )?(?:think|believe|feel like|feel|found|find|realized|realised|learned|learnt|discovered|guess|would say|would argue|always say)(?: that)?,?\s+(?!about|it\b|this\b|of\b|in\b|so\b|the same|myself|ourselves|how\b|what\b|a lot|very|more)|(?:the|my|our|one|another) (?:main |key |big |whole |other |important |interesting |basic |real |simple |general |only |biggest |most important )?(?:thing|point|idea|reality|truth|fact|lesson|takeaway|conclusion|argument|view|opinion|finding|insight|answer|feeling|belief|problem here)(?: (?:here|is|there|we(?:'ve)? (?:learned|found|saw)|i(?:'ve)? (?:learned|found|noticed)))* is(?: that|,|(?=\s+(?:most|many|all|every|no|people|there|you|we|they)\b))\s+|what(?:'s| is) (?:new|different|interesting|important|surprising|true)(?: \w+){0,2} is (?:the fact )?that\s+|it turns out(?: that)?,?\s+|turns out(?: that)?,?\s+|it's (?:clear|true|obvious|a fact|my belief) that\s+|what (?:i|we)(?:'ve| have)? (?:found|learned|discovered|realized|noticed|saw|see) (?:is|was)(?: that)?,?\s+)?/i

function unwrap(clause: string): string {
  const stripped = clause.replace(wrappings, '')
  return stripped.length >= charactersAtLeast ? stripped : clause
}

/** Without what a speaker puts between commas and what could be left out: "of course", "more than the swing". */
function withoutAsides(sentence: string): string {
  return sentence
    .replace(asides, ' ')
    .replace(afterthoughts, '')
    .replace(/\s+\([^()]*\)/g, '')
}

const asides =
  /,\s+(?:of course|obviously|i think|i believe|i'd say|i would say|in my view|in my opinion|in my experience|to be honest|frankly|for example|for instance|as an example|as you know|by the way|in general|generally|essentially|basically|actually|really|so to speak|let's say|more than the \w+|at the end of the day|in a sense|in a way),\s+/gi

/** The same at the end. */
const afterthoughts =
  /,\s+(?:of course|obviously|i think|i believe|i'd say|i would say|to be honest|frankly|for example|for instance|as you know|by the way|basically|at the end of the day|anyway|et cetera|etc|and so on(?: and so forth)?)$/i

/** Last words after which a clause would hang in the air. */
export const hangingEnd =
  /\b(?:the|a|an|and|or|but|of|to|in|on|at|for|with|from|by|that|which|who|is|are|was|were|be|been|has|have|had|will|would|can|could|should|because|if|when|so|as|than|like|my|your|our|their|its|very|really|just|about|into|not|these|those|some|any|also|even|do|does|did|kind|sort|exactly|mostly|especially|particularly|partly|simply|largely|mainly|maybe|only|most|no|every|how|what|where|why|whether|i|we|you|they|he|she)$/i
/** "You need one that starts from nothing": one of what stands before. */
const bareOne = /^(?:\w+ ){1,3}ones? (?:that|which|who)\b/
const talkOfTheShow =
  /\b(?:episode|podcast|listeners?|the show|interview|sponsors?|(?:the|this|that|my|your|next|last|good|great) question)\b/i

function isHeadline(clause: string, language: Language): boolean {
  const tokens = wordsOf(clause)
  const lower = plain(clause)
  if (tokens.length < wordsAtLeast || clause.length < charactersAtLeast) return false
  if (bareOne.test(lower) || talkOfTheShow.test(lower) || breaksDown(lower, language)) return false
  if (
    /^(?:if|when|whenever|unless|once|because|since|while|although|though|even if|even though|as)\b/.test(lower) &&
    !hasMainClause(clause, language, wordsOfMain)
  )
    return false
  if (
    /^the (?:more|less|fewer) \w+ (?:\w+ )?(?:i|you|we|they|people|it)\b/.test(lower) &&
    !/, (?:then )?the (?:more|less|fewer|better|worse|sooner|easier|harder|\w+er)\b/.test(lower.slice(8))
  )
    return false
  if (/[.!?]\s/.test(clause) || (clause.match(/["“”]/g)?.length ?? 0) % 2 === 1) return false
  if (language.dangling.some((pattern) => pattern.test(lower))) return false
  if (pointsBack(lower, language) || /\s(?:--|—)\s|\.{2,}|…/.test(clause)) return false
  if (
    /^(?:\w+ly|now|actually|but|then|also|again),?\s/.test(lower) &&
    language.dangling.some((pattern) => pattern.test(lower.replace(/^\S+\s+/, '')))
  )
    return false
  if (
    /^(?:i|i'm|i've|i'd|i'll|you're|you've|my)\b/.test(lower) &&
    /\b(?:was|were|did|had|went|got|said|remember|guess|mean|know|like)\b/.test(lower)
  )
    return false
  return hasMainVerb(clause, language)
}

/** Whether a clause ends in a condition whose consequence is missing, gives up one beginning for another, or goes over into a question. */
export function breaksDown(lower: string, language: Language): boolean {
  const [, condition] = /\b(?:because|and|but|so|that) ((?:if|when|whenever|once|unless)\b.*)$/.exec(lower) ?? []
  return (
    (condition !== undefined && language.isHalf?.(condition) === true) ||
    /\b(?:because|but|and|so|that|which), (?:so|but|and|because)\b/.test(lower) ||
    /, (?:is|are|was|were|do|does|did|can|will|would) (?:i|you|we|they|it|he|she)\b/.test(lower)
  )
}
