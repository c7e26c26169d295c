/** English openings that hang in mid-air: a pronoun without its noun, an answer without its question, half a comparison. */
export const englishDangling: RegExp[] = [
  /^about (?:the|how|what|why|where|who|when|that|this|it|your|our|their|my)\b/,
  /^the (?:big|main|first|second|third|last|other|next|key|final|popular|biggest|nice|cool|fun|interesting|initial)(?: \w+)? (?:part|piece|one|bit|aspect|step|setting|category|layer|point) (?:there|here|is|was)\b/,
  /^(?:the|my|our) \w+ (?:i|we) (?:can|could) think of\b|^the only (?:exceptions?|ones?|approach)\b/,
  /^you(?:'re| are| were) (?:also|not (?:just )?doing|putting)\b|^you'd\b|^you(?:'ve)? split (?:that|this|it)\b/,
  /^(?:never|always|just|already|finally) (?:\w+ed|got|had|went|been|used|hopped)\b/,
  /^(?:my|your|our) (?:\w+ )?(?:rant|point|question|answer|answers|argument|example|comment|reaction|response|guess)\b/,
  /^(?:i'll give|i can give|i wonder|imagine|picture|don't get me wrong|to extend|at least|very much|one example|an example|the opposite|based on (?:this|that))\b/,
  /\b(?:to|can|can't|could|must|should|shouldn't|will|won't|don't|doesn't|never) (?:build|write|make|do|create|design|code|host|run|maintain|manage|fix|mend|solve|deploy|install) (?:my|your|our|them|it|him|her)sel(?:f|ves)$/,
  /^(?:ours|mine|yours|hers)\b/,
  /^the ones? (?:that|which|people|everyone|most|you|we|i|they)\b/,
  /\bthe same (?:number|amount|size|place|result|answer|problem|idea|people|person|reason|story)\b(?!.*\b(?:as|every|each|over|again|across|all|both|for)\b)/,
  /\bi don't (?:even )?know\b(?! (?:of )?(?:any|a single|anyone))/,
  /^(?:it|it's|its|it'll|it'd|itself|that|that's|that'll|that'd|this|these|those|they|they're|they've|they'd|they'll|them|their|theirs|he|he's|he'd|he'll|she|she's|she'd|she'll|his|her|him|hers|which|whom|whose|than|such|another|neither|either|both|here|here's|then|too|also|not|yet|instead|otherwise|else|nor|no|yes|same|other|more|less|until|till|unlike|including|especially|particularly|even|just|only|almost|mostly|maybe|perhaps|etc|similar|other than)(?!['\w])(?!\s+(?:people who|who|than|though (?:you|we|most|many)|if you|when you|when a|the best|if the|only (?:one|two))\b)(?!(?<=^it's|^it is) (?:always |often |almost |very |much |really |so |incredibly |extremely )?(?:hard|easy|easier|harder|better|worth|impossible|possible|important|critical|essential|crucial|tempting|difficult|natural|common|rare|cheaper)(?: for \w+)? (?:that (?!is\b|was\b)|to \w+ (?!because\b|if\b|and\b|but\b|or\b|so\b|when\b|it\b|that\b|this\b|them\b)\w))/,
  /^(?:there's|there are|there is|there was|there were|there'll|there will|there certainly|there's certainly)\b(?!\s+(?:an?|no|two|three|four|five|many|several|a few|different|always|only|nothing|huge|enormous)\b(?! (?:lot|bunch|couple|ton|number|few) of (?:it|them|that|those|these|stuff|things|people out there)))/,
  /^there(?:'s| is| are| was| were) (?:a |an |no |many |two |three |several )?(?:other|another|also|similar|such|something|someone|one|certainly|plenty of (?:that|those)|more|even)\b/,
  /^(?:and|but|or|because|cause|so|though|although|of|to|with|from|than|as|like)\b(?!\s+(?:a|an|soon|long|the|you|we|companies|teams|software|people|your|our|any|most|many|every|all|for)\b)/,
  /^(?:is|are|was|were|do(?! not\b)|does|did|can|could|has|have|had|will|would|should|am|may|might|been|being|be|coming)\b/,
  /^(?:depends|lets|helps|allows|enables|gives|keeps|creates|requires|tells|shows|brings|makes?|sounds?|got|went|came|says?|said|seems?|thanks?|thank|goes|gets|took|takes|looks?|wants?|needs?|means?|works?|doing|going|getting|trying|having|being|making|saying|talking|i'm (?:like|sure|glad|happy|sorry|not sure|curious)|tell|let's|let me|imagine|figuring|similar way)\b/,
  /^(?:in|on|at|for|with|from|by|to|of|about|after|before|during|through|based on|according to|because of|instead of|along) (?:it|that|this|these|those|them|there|which|him|her|both|either|such|other|another|one of (?:them|those|these)|example|instance|their|its|his|the (?:same|other)|all of (?:that|this)|my experience in talking)\b/,
  /^(?:the (?:other|others|same|second|third|fourth|last|next|latter|former|answer|question|rest|reason|thing|first|one|ones|opposite|idea|whole (?:point|thing|idea)|point|way|problem|fact|result|goal|example|classic example|final|reason i)\b|one (?:of|is|was|that|would|thing|other)\b|(?:a couple|some|all|none|most|each|two|three|any|part|many|half|both) of (?:them|those|these|that|it|this|which)\b|the \w+ (?:one|ones|thing)\b|some (?:are|were|of|do|don't|might|just)\b|others\b|most (?:are|were|don't|do)\b|all (?:are|were|that|this|i|we|you)\b)(?!\s+(?:(?:about|with|of|for|in|to|behind|people|you|we|i|the)\b|that (?!is|was)))/,
  /^(?:i|we) (?:agree|know|remember|love (?:that|it|this)|like (?:that|it|this)|guess|hope|wonder|don't know|didn't|wasn't|do|don't|did|was|am|have|had|can|could|should|would|feel bad)[,.]?(?:$|\s+(?:that|it|this|with you|so|too|not|think so|either)\b)/,
  /^what (?:i|we|you|they|he|she)(?:'re|'m)? (?:mean|meant|said|say|saying|was|were|described?|mentioned|am|are|did)\b/,
  /^(?:for (?:example|instance|starters)|in (?:that|this) (?:case|sense|way|regard)|on the other hand|as (?:well|such|a result|opposed|part of (?:that|this|it))|at (?:that|this) point|by (?:that|this)|after (?:that|this)|in other words|on top of|in addition|at the same time|at first|eventually|meanwhile|afterwards?|later|finally|secondly|firstly|thirdly|next|similarly|likewise|conversely|in fact|in contrast|as i|like i|like you|as you (?:said|mentioned|know|can)|speaking of|to your|to that|to answer|going back|back to|again|until then|since then|back then|up until|the way you|whether that|unless times|by the way)\b/,
  /\b(?:the latter|the former|aforementioned|mentioned (?:before|earlier)|as (?:i|we|you) (?:said|mentioned|discussed|talked)|same (?:thing|way|reason|idea|problem|kind|type|sort)|likewise|vice versa)\b/,
]

const demonstrative = '(?:that|this|those|these)'
const afterPronoun =
  '(?=[.,;!?)]|\\s+(?:is|was|are|were|and|but|or|so|because|when|if|to|in|on|for|with|as|at|well|too|again|all|before|after|from|where|while|by|than|then|right|just|really|now|today|here|there|happens?|does|would|could|can|will|i|you|we|they|it)\\b|$)'
const takers =
  'do|does|did|doing|done|like|of|with|about|for|at|by|from|after|before|than|to|in|on|into|without|behind|around|all|see|saw|say|said|saying|want|know|love|hear|get|got|have|use|using|call|called|make|made|mean|means|needs?|solve|fix|build|built|takes?|put|under|over|through|explain|change|support|tried|try|handle|question|count|understood|understand|learn|measure|watch|read|hold|keep|give|buy|sell|teach'

/** A number that counts something; which, is not said where nothing follows. */
const count = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})'

/** English words that point at something said before, wherever they stand; harmless where their noun came earlier in the same sentence. */
export const englishAnaphora: RegExp[] = [
  /\b(?:this|these|those)\s+(?!is\b|was\b|are\b|were\b|years?\b|weeks?\b|months?\b|mornings?\b|days\b|decade\b|century\b|world\b|country\b|who\b|that\b|people who\b|of us\b|of you\b|in the\b|with\b|whose\b)[\w-]+/,
  /\bthat\s+(?:very |particular |same |whole |kind of |sort of |type of )?(?:approach|idea|kind|sort|type|point|thing|stuff|problem|question|way|case|project|team|tool|company|one|guy|person|process|system|moment|same|whole|particular|little|book|paper|article|episode|example|situation|concept|notion|conversation|space|area|part|piece|model|change|decision|story|feeling|experience|time|number|level|side|end|world|code|job|role|line)\b/,
  new RegExp(`\\b(?:${takers})\\s+${demonstrative}${afterPronoun}`),
  /(?:^|[,;:]\s+|\b(?:and|but|so|because|if|when|where|while|since|or|though|although|whether|then|why|how|what|think|thought|guess|actually|maybe|not)\s+)(?:that|this)(?:'s|'ll|'d)?\s+(?:is|was|will|would|has|can|could|makes?|means?|gives?|does|doesn't|isn't|wasn't|seems|might|looks|works?|really|actually|a |the |how|why|what|where|when|kind|sort|just|also|one\b|happens|comes|goes|helps|allows|lets|leads|led|made|gave|turns|requires)/,
  /\b(?:count|use|using|do|did|doing|fix|build|buy|measure|watch|solve|handle|put|change|try|support|get|had) that (?!(?:was|is|are|were|would|can|could|will|has|have|had|the|a|an|you|we|they|i|he|she|it)\b)/,
  /(?:^|[\s,;])that's\b/,
  /\b(?:all|both|most|some|each|one|none|many|any|half) of (?:them|those|these|it|that|this)\b/,
  /\b(?:in|on|at) (?:there|here)\b/,
  /\b(?:tell|told|show|teach|ask) (?:you|me|us|them|people|anyone) (?:that|this)(?=[,;]|$)/,
  /\b(?:make|makes|let|help) that (?:come|happen|work|go|be|look|possible|real|\w+er)\b/,
  new RegExp(
    `\\b(?:have|has|need|got|get|pick|picking|picked|choose|choosing|want|buy|use|top|first|last) ${count}(?: or (?:top )?${count})?(?=[,;]|$)`,
  ),
  /\b(?:the other (?:side|one|half|thing)|another (?:one|thing|example|reason|way)|as well|also|too|either|instead)(?=[.,;]|$)/,
]
