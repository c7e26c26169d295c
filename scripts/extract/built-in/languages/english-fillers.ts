/** Numbers and measures, before which a "like" means "about". */
const amounts =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|half|hundreds?|thousands?|millions?|billions?|dozens?|zero|a (?:\\w+ )?(?:second|minute|hour|day|week|month|year|decade|hundred|thousand|million|billion|dozen|couple|few|quarter|third|half)'

/** What may follow a "like" that means something: its object, what it compares to, or words that are told. */
const meant = `(?!(?:to|it|its|this|that|these|those|him|her|them|us|me|you|i|we|they|he|she|there|${amounts})\\b|(?:i|you|we|they|he|she|it|there)'|\\d|["“])`

/** Before a preposition that may be the last word of a relative clause: "those we work with like the pump". */
const unlessLast = '(?<!\\b(?:i|you|we|they|he|she) \\w+ )'

/** Verbs in their plain form, leaving out what is a noun as often. */
const plainVerbs =
  'be|do|have|go|get|make|take|give|find|see|say|tell|know|think|keep|let|put|bring|build|write|learn|understand|figure|feel|add|remove|create|solve|prevent|avoid|explain|send|sit|choose|pick|buy|become|approve|ship|invest|standardi[sz]e|consume|compute|run|read|start|stop|try|talk|help|check|press|step|ease|highlight|pull|push|move|open|wait|ask|show|follow|manage|handle|maintain|deploy|install|implement|optimi[sz]e|automate|prioriti[sz]e|convince|reduce|improve|deal|dig|lean'

/** Sounds and phrases that can go from an English sentence; what stands before and after them is joined. See `Language`. */
export const englishFillers: RegExp[] = [
  /,\s*(?:u+m+|u+h+|e+r+m?|h+m+)\s*,/gi,
  /(?:^|(?<=[\s,]))(?:u+m+|u+h+|e+r+m?|a+h+|h+m+|m+h+m+|mm+|uh-huh|mm-hmm)\b[,.]*/gi,
  /,?\s*\b(?<!\b(?:as|if|do|don't|did|when|that|what|how|did|let|to|would|should)\s)you know(?:\s+what i mean)?\s*(?=[,.;?!]|$)[,;]?/gi,
  /(?<=,\s*)you know\s+(?!how\b|what\b|that\b|why\b|where\b|who\b|which\b|if\b|the\b|of\b|about\b|it\b|this\b|your\b)/gi,
  /(?<=,\s*)yeah,\s+/gi,
  /^like,\s+/gi,
  /,\s*like(?=,\s*(?:is|are|was|were|do|does|did|can|will|would) (?:i|you|we|they|it|he|she)\b)/gi,
  /,\s*(?:like|okay)\s*,/gi,
  /,\s*(?:i mean|right|let's say|if you will|so to speak|or whatever|as it were|i guess|i don't know|honestly|frankly)\s*(?=,)/gi,
  /(?<=^(?:and|but|or)\s+)(?:yeah|yes|yep|okay|ok),\s+/gi,
  /(?<=\b(?:is|was|are|were|and|but|so|because|of|to|the|a|with|that|we|i|you|they|it's|just|about|in|for|have|had)\s+)(?:like,\s+|you know,\s+|i mean,\s+)/gi,
  /\b(?<!\b(?:a|an|the|this|that|these|those|what|some|any|every|same|different|certain|one|other|another|each|all|which|no|new|your|of|two|three|many|most|right|wrong|first|only|those)\s+)(?:kind|sort) of\b(?!\s*(?:[.,;?!]|$))/gi,
  /\b(?:and|or) (?:stuff|things|all that|everything) like that\b/gi,
  like(
    "have|has|had|need|needs|by|of|those|these|some|the|a|there's|it's|is|are|was|were|be",
    '(?=(?:a lot|super|really|very|so|pretty|definitely|\\w+ing|the most|a (?:couple|bunch|few|lot|really|very|super)|\\w+ly)\\b)',
  ),
  like('those|these|some|the|a|an|have|has|had|use|uses|need|needs', '(?!(?:this|that|it|to|him|her|them|us|me|you|an?|the)\\b|\\d)'),
  like('have|has|had|having|use|uses|using|need|needs', `(?=(?:an?|the)\\b)${meant}`),
  like(
    'of|into|through|without|between|across|around|(?:talk|think|thought|care|worry|worried|hear|heard|learn|know|write|wrote|read|ask|conversation|question|excited)(?:s|ed|ing)? about',
    `${meant}(?!(?:minds?|manner|kind)\\b)`,
  ),
  like(`${unlessLast}(?:with|from|for)`, `${meant}(?!minds?\\b)`),
  like(
    `${unlessLast}(?:by|at|(?<!\\b(?:come|came|coming|go|goes|going|went|carry|carries|carried|move|moves|moved|log|logs|turn|turns|turned|jump|live|lives|lived|fit|fits) (?:\\w+ )?)(?:in|on))`,
    `${meant}(?!(?:an?|the|any|every|no|nothing|nobody|some|most|other|another|before|manner|kind|reasons?|terms|what|how|who|when)\\b)`,
  ),
  like("to|can|can't|could|couldn't|might|should|shouldn't|will|won't|gonna|don't|doesn't|didn't", `(?=(?:${plainVerbs})\\b(?![-.,;?!]))`),
  like('(?:try|trying) and', '(?!(?:it|them|this|that)\\b)'),
  like('an? (?:very|really|pretty|super|quite|incredibly|extremely|highly) \\w+', '(?!(?:an?|the|this|that|it|\\w+ing)\\b)'),
  like('becomes?|became|gets?|got|changes?|changed|happens?|happened|can|could|will|might', '(?=\\w+ly\\b)'),
  like(
    'so|because|but|and',
    '(?=(?:you|we|they|i|he|she)\\b(?! (?:said|say|saw|see|talk|talked|mentioned|discussed|know|do|did|does|have|had|were|was|used)\\b)(?!\\s*,))',
  ),
]

/** A "like" that fills, after certain words and before what `next` looks for. */
function like(before: string, next: string): RegExp {
  return new RegExp(`\\blike(?<=\\b(?:${before})\\slike)\\s+${next}`, 'gi')
}
