import type { Language } from './language.ts'
import { hasMainVerb } from './main-clause.ts'

const negation = /\b(?:not|n't|never|no|nobody|nothing|none|neither|hardly|rarely|only|just|without|nor|cannot)\b|n't\b/i
const opinion =
  /\b(?:think|thinks|thought|say|says|said|saying|claim|claims|claimed|believe|believes|believed|argue|argues|argued|assume|assumes|assumed|pretend|imagine|suppose|hope|hoped|wish|tell|told|heard|guess|seems? like|sounds? like|looks? like|as if|supposed|myth|wrong|idea that|notion that|used to)\b/i
const condition =
  /\b(?:if|unless|when|whenever|until|once|while|whether|though|although|even though|except|before|after|without|as long as|as soon as|in case|provided|given that|depending)\b/i

/** What takes back or narrows what was said before it. */
const limits =
  /\b(?:but(?! also\b)|if|unless|except|though|although|until|only|yet|however|rather|instead|not really|not necessarily|that's (?:not|wrong|just)|which (?:is|was)(?:n't| not| wrong| silly| crazy| ridiculous| a lie| false| untrue))\b/i

/** The same after a reason, which may have conditions of its own. */
const takesBack =
  /\b(?:but(?! also\b)|except|though|although|yet|however|rather|instead|not really|not necessarily|that's (?:not|wrong|just))\b/i

/** Where a sentence may end before its end. */
const borders =
  /(?:,\s+(?=(?:(?:(?:exactly|precisely|just|simply|partly|mainly|mostly) )?because|since|which|so|and|who|whose|where|meaning|thus|since nobody|worse than|better than)\b)|\s+(?=(?:because|so that|in order to|and (?:then )?(?:i|you|we|they|people|there))\b)|;\s+|:\s+|\s+[-–—]+\s+|,\s+(?=(?:right|you know)\b))/gi

/** What begins with a subject of its own. */
const begunAnew =
  /^,\s+and (?:i|we|you|it|they|he|she|that|this|there|then|so|nobody|everybody|people|if|when|(?:the|a|an|our|your|every|most) (?:\w+ ){1,5}?(?:is|are|was|were|has|have|can|could|will|would|should|does|do|doesn't|don't|isn't|aren't|gets|goes|makes|takes|comes|costs|went))\b/i

/** The beginning of a sentence up to a border after which only a reason, a result, a remark or a claim of its own follows. */
export function headsOf(sentence: string, language: Language): string[] {
  const heads: string[] = []
  for (const at of [...sentence.matchAll(borders)].map((border) => border.index).concat(alike(sentence))) {
    const head = sentence.slice(0, at)
    const rest = sentence.slice(at)
    const reason = /^[\s,]*(?:\w+ )?(?:because|since)\b/i.test(rest)
    if (insideQuote(head) || (reason && /^,/.test(rest) ? takesBack : limits).test(rest)) continue
    if (/\b(?:either|whether)\b/i.test(head) && /\bor\b/i.test(rest)) continue
    if (purpose.test(rest) && (opinion.test(head) || negation.test(head) || isNeededFor(head, rest))) continue
    if (/^\s+and\b/i.test(rest) && !addsASubject(head, rest, language)) continue
    if (reason && (opinion.test(head) || (negation.test(head) && !/^,/.test(rest)))) continue
    if (/^(?:[\w']+ ){0,3}(?:if|when|because|since|as|while|although|though|unless|once|whether)\b/i.test(head) && !/,/.test(head)) continue
    if (/^,\s+and\b/i.test(rest) && !begunAnew.test(rest) && !addsAClaim(head, rest, language)) continue
    heads.push(head)
  }
  return heads
}

/** What something is done for. */
const purpose = /^\s+(?:so that|in order to)\b/i

/** "You have to be reckless in order to lose a pump": what is needed for an end, and is no advice without it. */
function isNeededFor(head: string, rest: string): boolean {
  return /^\s+in order to\b/i.test(rest) && /\b(?:must|needs?|have|has|had|should|ought|takes?|requires?|can|could)\b/i.test(head)
}

/** Behind a condition a beginning that is said twice, "you have to know it, you have to say it": the ends of what stands before the second. */
function alike(sentence: string): number[] {
  if (!/^(?:if|when|whenever|once)\b/i.test(sentence)) return []
  return Array.from(sentence.matchAll(/(?<=, )((?:you|we|they|people|it|there)(?:'\p{L}+)? (?:[\p{L}']+ ){2})[^,;]*(?=, \1)/giu)).map(
    (match) => match.index + match[0].length,
  )
}

/** Whether an "and" without a comma is followed by a subject and its verb, and nothing before it governs both. */
function addsASubject(head: string, rest: string, language: Language): boolean {
  const second = rest.replace(/^\s+and (?:then )?/i, '')
  return hasMainVerb(second, language) && !negation.test(head) && !condition.test(head) && !opinion.test(head)
}

/** What begins with when, where or how it holds: a claim with a subject of its own, or the last thing of a list. */
const begunAside = /^,\s+and (?:with|in|on|at|by|for|from|after|without)\b/i

/** Whether what follows an "and" says something by itself: no last thing of a list, and nothing that a "not" or an "if" before it is meant for. */
function addsAClaim(head: string, rest: string, language: Language): boolean {
  const [, second = ''] = /^,\s+and\s+([^,;:]+)/i.exec(rest) ?? []
  if (!hasMainVerb(second, language)) return false
  return begunAside.test(rest) || (!/,/.test(head) && !negation.test(head) && !condition.test(head))
}

/** The end of a sentence after a border that begins a new claim, where nothing before it governs it. */
export function tailsOf(sentence: string): string[] {
  const tails: string[] = []
  for (const border of sentence.matchAll(
    /(?:;\s+|,\s+(?:and so|so|and|which means(?: that)?|meaning(?: that)?|that's why|which is why)\s+|\s+(?:which means|that means)(?: that)?,?\s+|:\s+|\s+[-–—]+\s+(?:and |so |because )?)/gi,
  )) {
    const head = sentence.slice(0, border.index)
    const tail = sentence.slice(border.index + border[0].length)
    if (
      insideQuote(head) ||
      opinion.test(head) ||
      condition.test(head) ||
      /\b(?:not|n't|never|no longer|neither|either|between|both)\b|n't\b/i.test(head)
    )
      continue
    if (startsClause(tail)) tails.push(tail)
  }
  return tails
}

function startsClause(text: string): boolean {
  return /^(?:the|a|an|you|we|people|every|most|many|all|no|companies|teams|developers|users|if|when|there (?:is|are)|there's|your|our|any|[A-Z][\w']+)\b/.test(
    text,
  )
}

function insideQuote(head: string): boolean {
  return (head.match(/["“”]/g)?.length ?? 0) % 2 === 1 || (head.match(/\(/g)?.length ?? 0) !== (head.match(/\)/g)?.length ?? 0)
}
