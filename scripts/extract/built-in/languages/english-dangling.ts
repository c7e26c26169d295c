const demonstrative = '(?:that|this|those|these)'
const afterPronoun =
  '(?=[.,;!?)]|\\s+(?:is|was|are|were|and|but|or|so|because|when|if|to|in|on|for|with|as|at|well|too|again|all|before|after|from|where|while|by|than|then|right|just|really|now|today|here|there|happens?|does|would|could|can|will|i|you|we|they|it)\\b|$)'
const takers =
  'do|does|did|doing|done|like|of|with|about|for|at|by|from|after|before|than|to|in|on|into|without|behind|around|all|see|saw|say|said|saying|want|know|love|hear|get|got|have|use|using|call|called|make|made|mean|means|needs?|solve|fix|build|built|takes?|put|under|over|through|explain|change|support|tried|try|handle'

/** English openings that hang in mid-air: a pronoun or a demonstrative without its noun, an answer without its question, half a comparison. */
export const englishDangling: RegExp[] = [
  /^(?:it|it's|its|it'll|it'd|itself|that|that's|that'll|that'd|this|these|those|they|they're|they've|they'd|they'll|them|their|theirs|he|he's|he'd|he'll|she|she's|she'd|she'll|his|her|him|hers|which|whom|whose|than|such|another|neither|either|both|there|there's|here|here's|then|too|also|not|yet|instead|otherwise|else|nor|no|yes|same|other|more|less|until|till|unlike|including|especially|particularly|even|just|only|almost|mostly|maybe|perhaps|probably|etc)\b(?!\s+(?:people who|who|(?:is|are) (?:no|a lot of|two|three|four|many|several|a few|different kinds)|than|though you|if you|when you|when a|the best))/,
  /^(?:and|but|or|because|cause|so|though|although|of|to|with|from|than|as|like)\b(?!\s+(?:a|an|soon|long|the|you|we|companies|teams|software|people|your|our|any|most|many|every|all|for)\b)/,
  /^(?:is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|am|may|might|been|being|be)\b/,
  /^(?:depends|makes?|sounds?|got|went|came|says?|said|seems?|thanks?|thank|goes|gets|took|takes|looks?|wants?|needs?|means?|works?|doing|going|getting|trying|having|being|making|saying|talking|i'm (?:like|sure|glad|happy|sorry|not sure|curious)|tell)\b/,
  /^(?:in|on|at|for|with|from|by|to|of|about|after|before|during|through) (?:it|that|this|these|those|them|there|which|him|her|both|either|such|other|another|one|example|instance|their|its|his)\b/,
  /^(?:the (?:other|others|same|second|third|fourth|last|next|latter|former|answer|question|rest|reason|thing|first|one|ones|opposite|idea|whole (?:point|thing|idea)|point|way|problem|fact|result|goal|example)\b|one of (?:them|those|these)|a couple of (?:them|those)|some of (?:them|those|that|it)|all of (?:that|those|this|them)|none of (?:that|those|this|them)|most of (?:them|those|that)|each of (?:them|those)|two of (?:them|those)|any of (?:them|those|that)|part of (?:that|this|it)|the \w+ (?:one|ones|thing)\b)(?!\s+(?:about|with|of|for|in|to|behind|people|you|we|i|that (?!is|was)))/,
  /^(?:i|we) (?:agree|know|remember|love (?:that|it|this)|like (?:that|it|this)|guess|hope|wonder|don't know|didn't|wasn't|do|don't|did|was|am|have|had|can|could|should|would)[,.]?(?:$|\s+(?:that|it|this|with you|so|too|not|think so|either)\b)/,
  /^(?:what|who|where|how) (?:is|are|was|were|do|does|did|can|could|would|will|'s|about)\b/,
  /^(?:for (?:example|instance|starters)|in (?:that|this) (?:case|sense|way|regard)|on the other hand|as (?:well|such|a result|opposed|part of (?:that|this|it))|at (?:that|this) point|by (?:that|this)|after (?:that|this)|in other words|on top of|in addition|at the same time|at first|eventually|meanwhile|afterwards?|later|finally|secondly|firstly|thirdly|next|similarly|likewise|conversely|in fact|in contrast|as i|like i|like you|as you (?:said|mentioned|know|can)|speaking of|to your|to that|to answer|going back|back to|again|until then|since then|back then|up until|the way you|whether)\b/,
  new RegExp(
    `^(?:\\S+\\s+){0,6}(?:${demonstrative})\\s+(?!years?|weeks?|months?|mornings?|days|decade|century|world|industry|country|moment in|who|that\\b)(?:\\w+\\s+)?(?:approach|idea|kind|sort|type|point|thing|things|stuff|problem|question|way|case|project|team|tool|company|one|ones|guy|person|people|process|system|moment|same|whole|particular|new|very|little|book|paper|article|episode|example|situation|concept|notion|conversation|space|area|part|piece|two|three|model|models|change|decision)\\b`,
  ),
  new RegExp(`\\b(?:${takers})\\s+${demonstrative}${afterPronoun}`),
  /(?:^|[,;:]\s+|\b(?:and|but|so|because|if|when|where|while|since|or|though|although|whether|then|why|how|what|think|thought|guess|actually|maybe|not)\s+)(?:that|this)(?:'s|'ll|'d)?\s+(?:is|was|will|would|has|can|could|makes?|means?|gives?|does|doesn't|isn't|wasn't|seems|might|looks|works?|really|actually|a |the |how|why|what|where|when|kind|sort|just|also|one\b|happens|comes|goes|helps|allows|lets|leads|led|made|gave|turns|requires|requires)/,
  /(?:^|[\s,;])that's\b/,
  /\b(?:the latter|the former|aforementioned|mentioned (?:before|earlier)|as (?:i|we|you) (?:said|mentioned|discussed|talked))\b/,
]
