const auxiliaries =
  "is are was were am has have had do does did can could will would should must may might shall isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't mustn't cannot ought ain't gotta gonna"

const verbs =
  `add agree allow appear apply ask assume avoid base become begin behave believe belong break bring build buy call care carry cause
change charge choose claim collect come compare compete compile confuse connect consider contain continue control cost count cover create
cut deal decide define deliver demand depend deploy describe deserve design destroy develop die differ discover double drive drop earn
emerge enable encourage end ensure enter exist expect explain express face fail fall feel fight figure fill find finish fit fix focus follow force
forget form gain generate get give go grow happen hate have hear help hide hit hold hope hurt ignore imply improve impress include increase
influence introduce invest involve join judge jump keep kill know lack last launch lead learn leave let lie like limit live look lose love make manage
matter mean measure meet mention miss move need notice offer open operate optimize outweigh overcome own pay perform pick play pop prefer
prevent produce promise protect prove provide publish pull push put raise reach read realize receive recognize reduce refuse rely remain
remember remove repeat replace represent require respond rest result return reveal rise run save say scale see seem sell send serve set shape share shift ship
show shrink sit sleep slow solve sound speak spend spread stand start stay stop struggle suffer suggest support survive switch take talk teach tell
tend test think touch train travel treat trigger trust try turn underestimate understand use vary wait walk want waste watch wear win wish wonder work worry
write`.split(/\s+/)

const irregularPasts = `became began broke brought built bought came chose cost cut dealt drove fell felt fought found forgot gave got grew
went happened heard held hid hit kept knew led learned left lost made meant met paid put ran read rose said saw sold sent set shot showed shrank sat spent
stood struck taught told took thought threw understood won wore wrote wound`.split(/\s+/)

const finite = new Set([...auxiliaries.split(' '), ...irregularPasts, ...verbs.flatMap(thirdPersonAndPast)])
const helping = new Set(auxiliaries.split(' '))
const plainVerbs = new Set(verbs)
/** What makes a noun of the word after it: "the needs", "your costs". */
const articles = new Set('the a an my your our their its his her these those'.split(' '))
const contraction =
  /(?:'re|'ve|'ll|'d|'m)$|^(?:it|that|there|he|she|what|who|here|everybody|everyone|somebody|nobody|everything|nothing|one|let)'s$/
const subjects = new Set('i you we they people users customers teams developers companies engineers who that which'.split(' '))
const plural = /[^s]s$/

/**
 * Whether English words hold a finite verb: an auxiliary, a third person or a past of a common verb, or a plain form
 * after a subject that takes one. A list, not a parser: it sooner refuses a rare verb than accepts a fragment.
 */
export function hasEnglishVerb(tokens: readonly string[]): boolean {
  return tokens.some((token, at) => {
    const before = tokens[at - 1]
    if (contraction.test(token) || (finite.has(token) && !(articles.has(before ?? '') && !helping.has(token)))) return true
    if (!plainVerbs.has(token)) return false
    return at === 0 || (before !== undefined && (subjects.has(before) || plural.test(before)))
  })
}

function thirdPersonAndPast(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`]
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`]
  const third = /(?:s|x|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [third, `${verb}ed`, `${verb}${verb.at(-1)}ed`]
}
