import type { Language } from './language.ts'
import { wordsOf } from './words.ts'

const enoughForPronoun = 2 // words of matter before a pronoun: one of them may be what it stands for
const enoughForDemonstrative = 4
const enoughForNoun = 8 // before a "that" with its noun: so much may have named the thing by another word

/** Whether a text (plain, without its stop) points at something that was said before it: a pronoun or a "this" without anything before it that it could stand for. */
export function pointsBack(text: string, language: Language): boolean {
  const early = (pattern: RegExp) => {
    const match = pattern.exec(text)
    return match !== null && matterIn(wordsOf(text.slice(0, match.index)), language) < enoughForDemonstrative
  }
  return (
    language.anaphora.some(early) ||
    (language.code === 'en' && (hasEarlyPronoun(wordsOf(text), language) || pointsAtUnnamed(text, language)))
  )
}

/** "The key piece of that vision", where no vision was spoken of: a "that", "those" or "these" whose noun does not stand before it. */
function pointsAtUnnamed(text: string, language: Language): boolean {
  return Array.from(text.matchAll(pointedAt)).some((match) => {
    const [whole, noun = ''] = match
    const before = wordsOf(text.slice(0, match.index + whole.length - noun.length))
    if (language.stopWords.has(noun) || unnouns.test(noun) || matterIn(before, language) >= enoughForNoun) return false
    return !before.map(language.stem).includes(language.stem(noun))
  })
}

/** After what takes no sentence, a "that" stands before a noun; so it does at the beginning of a clause whose verb follows. */
const pointedAt =
  /(?:\b(?:of|in|on|at|for|with|from|to|by|into|through|without|make|makes|making|switch|use|using|have|has|get|put|take|give|build|fix|change|run|pick|choose) (?:that|those|these) (?:very |particular |same |whole )?|, (?:that|those|these) (?=[\w-]+ (?:is|are|was|were|has|have|can|will|does|gets|goes)\b))([\w-]+)/g

/** What may follow such a "that" and is no noun. */
const unnouns =
  /^(?:people|days?|years?|weeks?|months?|morning|evening|night|time|point|regard|respect|case|far|good|bad|big|early|late|\w+ly|\w+ed|else|become|happens?|works?|matters?|comes?|needs?|wants?)$/

function hasEarlyPronoun(tokens: string[], language: Language): boolean {
  const at = tokens.findIndex((token, place) => pronouns.has(token) && !isEmpty(tokens, place))
  return at >= 0 && matterIn(tokens.slice(0, at), language) < enoughForPronoun
}

function matterIn(tokens: string[], language: Language): number {
  return tokens.filter((token) => !language.stopWords.has(token)).length
}

const pronouns = new Set(
  "it its it's it'll it'd they they're they've they'd they'll them their theirs he he's him his she she's her hers".split(' '),
)

/** "It is hard to", "it turns out", "it takes years": an `it` that stands for nothing. */
function isEmpty(tokens: string[], at: number): boolean {
  return /^(?:it turns out|it takes|it took|(?:it's|it is|it was|it can be|it would be|it'd be|it becomes|it gets|it might be|it will be|it'll be) (?:(?:not|always|often|also|really|very|so|much|more|just|actually|incredibly|extremely|pretty|almost|still|even|too|probably|usually) )*(?:hard|easy|easier|harder|difficult|better|best|worse|important|critical|essential|crucial|vital|worth|possible|impossible|necessary|common|rare|normal|natural|tempting|cheaper|faster|safer|useful|helpful|likely|unlikely|clear|true|an? (?:\w+ )?(?:idea|mistake|barrier|challenge|problem|risk|burden|waste of time))(?: for (?:the |an? )?\w+)? (?:that (?!is\b|was\b)|to \w+ (?!because\b|if\b|and\b|but\b|or\b|so\b|when\b|it\b|that\b|this\b|them\b)\w)|it (?:doesn't|does not) (?:matter|take)|it (?:makes|made) (?:no )?sense to|it matters)/.test(
    tokens.slice(at, at + 12).join(' '),
  )
}
