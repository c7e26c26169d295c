import { type Cue, sign } from '../cue.ts'

/** What in English speaks for a passage, and what against it. */
export const englishCues: Cue[] = [
  sign(
    'cause',
    1,
    /\b(?:because|since then|therefore|thus|which means|that means|means that|meaning that|the reason|that's why|which is why|leads? to|led to|results? in|resulted in|causes?|caused|so that|due to|driven by|comes (?:down to|from)|as a (?:result|consequence)|consequences?|in order to|otherwise|ends? up|which (?:makes|lets|allows|gives|forces)|forces?|enables?|depends on)\b/,
  ),
  sign(
    'contrast',
    1,
    /\b(?:instead of|rather than|as opposed to|whereas|unlike|compared (?:to|with)|versus|not (?:just|only|so much|necessarily)|the difference (?:between|is)|on the (?:other hand|contrary)|despite|even though|although|regardless|no longer|used to be|trade-?offs?|at the expense|in spite|opposite|contrary|counter-?intuitive|myth|misconception|paradox|irony|ironically|mistake)\b/,
  ),
  sign('contrast', 0.6, /\b(?:but|however|yet|while|isn't (?:a|the|about|just)|aren't)\b/),
  sign(
    'norm',
    0.9,
    /\b(?:should(?:n't)?|need(?:s)? to|must|have to|has to|ought to|don't (?:need|have)|never|always|best (?:way|practice|thing)|the (?:key|trick|secret|lesson|goal|rule|right way|only way|important thing|hard part|challenge|real|biggest|main|point|whole point|fundamental)|it's (?:important|critical|essential|crucial|better|hard|easy|easier|harder|worth)|make sure|avoid|better off|rule of thumb|principle)\b/,
  ),
  sign(
    'condition',
    0.9,
    /\b(?:if you|if your|if we|when you|when your|whenever|once you|unless|the more|every time|as soon as|as long as|in the case|the moment you)\b/,
  ),
  sign(
    'superlative',
    0.4,
    /\b(?:most (?:\w+)|the best|worst|biggest|largest|hardest|fastest|easiest|simplest|strongest|greatest|highest|lowest|cheapest|least|first time|number one|only one|ever)\b/,
  ),
  sign(
    'comparison',
    0.7,
    /\b(?:more \w+ than|less \w+ than|\w{3,}er than|better|worse|faster|slower|cheaper|harder|easier|bigger|smaller|fewer|twice|half|double|times (?:more|faster|slower|bigger|as)|an order of magnitude|orders of magnitude|as (?:much|many|fast|good|well) as)\b/,
  ),
  sign(
    'number',
    0.9,
    /(?:[$€£]\s?\d[\d.,]*(?:\s?(?:k|m|b|thousand|million|billion|trillion))?|\b\d[\d.,]*\s?(?:%|percent|x\b|times|years?|months?|weeks?|days?|hours?|minutes?|seconds?|milliseconds?|ms\b|people|users|customers|companies|engineers|developers|dollars|euros|million|billion|thousand|lines|gigabytes?|megabytes?|terabytes?|gb|mb|tb|kilometers?|miles|degrees|points)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?)\s+(?:percent|times|years?|months?|weeks?|days?|hours?|minutes?|seconds?|milliseconds?|people|users|customers|companies|engineers|developers|dollars|of (?:people|companies|users|developers|lines|dollars)|million|billion|thousand|hundred)\b)/,
  ),
  sign(
    'number',
    0.7,
    /\b(?:from (?:about |around |almost |nearly )?[\w.,-]+(?: \w+){0,3}? (?:down |up )?to (?:about |around |under |over )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)|(?:\d[\d.,]*|\w+(?:teen|ty)(?:-\w+)?|hundred|thousand|million) (?:per ?cent|euros|pounds|francs|crowns|megawatts|gigawatts|kilowatts|households|homes|sites|staff|changes|pages|alarms|tickets|patients|requests|calls|failures|cases|jobs)|one in (?:two|three|four|five|six|seven|eight|nine|ten|\d+)|a (?:third|quarter|fifth|tenth) of)\b/,
  ),
  sign(
    'first-hand',
    0.8,
    /\b(?:we|i) (?:measured|counted|looked at|went (?:back )?through|cut|compared|tested|tracked|surveyed|timed|swapped|replaced|halved|doubled|moved|stopped|analy[sz]ed|interviewed)\b|\b(?:it|that|which) (?:took|cost|saved) (?:us |them |about |over |under |around )*(?:\d|[$€£]|\w+teen|\w+ty\b|two|three|four|five|six|seven|eight|nine|ten|a (?:week|month|year|fortnight|million|hundred))/,
  ),
  sign(
    'problem',
    0.8,
    /\b(?:problems?|challenges?|difficult(?:y|ies)?|issues?|bugs?|fail(?:s|ed|ure|ures|ing)?|risks?|danger(?:ous)?|bottlenecks?|costs?|expensive|broken?|breaks|painful|struggles?|limitations?|constraints?|wrong|blind spot|vulnerab\w+|attackers?|incentives?|pressure|scarce|impossible)\b/,
  ),
  sign(
    'remedy',
    0.7,
    /\b(?:solutions?|solves?|solved|fix(?:es|ed)?|approach|strategy|technique|method|process|principle|improves?|improved|reduces?|reduced|prevents?|protects?|allows? (?:you|us|people|teams|developers)|lets (?:you|us)|helps?|works (?:well|better|best)|design(?:ed)?|architecture|mechanism|leverage)\b/,
  ),
  sign(
    'mechanism',
    0.3,
    /\b(?:works by|is (?:basically|essentially|really|just|actually) (?:a|an|the)|in other words|for example|for instance|essentially|fundamentally|the way (?:it|this|that|we|you) |under the hood|behind the scenes|built on|based on|consists? of|made (?:up )?of|think of (?:it|them|this|a) as|is when|refers to|stands for|analog(?:y|ous)|similar to|equivalent)\b/,
  ),
  sign(
    'finding',
    0.8,
    /\b(?:turns? out|turned out|surpris\w+|realiz\w+|realis\w+|learn(?:ed|t)? that|discover\w*|we found|i found that|research|studies|study|data shows?|evidence|experiments?|measur\w+|lesson|insight|the (?:truth|reality|fact) is|in (?:practice|reality)|it's not (?:about|that)|what matters|matters|fundamental\w*|key|crucial|critical|important(?:ly)?|interesting(?:ly)?)\b/,
  ),
  sign(
    'general',
    0.8,
    /\b(?:people|users|customers|teams?|companies|developers|engineers|organi[sz]ations?|businesses|every(?:one|body)|nobody|software|systems?|models?|technology|society|industry|markets?|communit(?:y|ies)|open source|humans?|families|students|patients|scientists|leaders|managers|governments?|humanity|cities|children|teachers|doctors|farmers|researchers)\b/,
  ),
  sign(
    'hedge',
    -0.5,
    /\b(?:maybe|i guess|i suppose|i don't know|not sure|i'm not|probably|possibly|somewhat|or something|or whatever|or so|i feel like|i think|it depends|who knows|whatever|somehow|stuff|and so on|et cetera|etc)\b/,
  ),
  sign(
    'self',
    -0.6,
    /\b(?:i was|i had|i went|i got|i did|i used to|i started|i remember|i came|i left|i saw|i took|i thought|i said|i told|i'd|my (?:wife|husband|kids?|son|daughter|mom|dad|mother|father|friend|friends|brother|sister|boss|dog|cat|house|life|career|background|phone|desk|car))\b/,
  ),
  sign('self', -0.25, /\b(?:i|i'm|i've|i'll|me|my|mine|myself)\b/),
  sign(
    'narration',
    -0.5,
    /\b(?:yesterday|last (?:week|night|month|time)|the other day|this morning|one day|and then|back in|at that time|at the time|went to|came (?:to|back)|ended up|we were|they were|was like|were like|i'm like|he's like|she's like|like, oh|oh my (?:god|gosh)|told me|asked me|called me|she said|he said|they said|we did|we had|we went)\b/,
  ),
  sign(
    'address',
    -0.7,
    /\b(?:you guys|you mentioned|you said|what do you|do you|did you|have you|are you|is your|were you|you're (?:working|building|doing|talking|saying)|your (?:book|blog|talk|work|company|show|experience|background|team|opinion|thoughts|take|post|project)|folks listening|right now i'm|you (?:were|never|told|used to|had|did))\b/,
  ),
  sign(
    'chatter',
    -0.8,
    /\b(?:awesome|amazing|super cool|pretty cool|so cool|crazy|insane|wild|love it|really fun|funny|nice|haha|dude|bro|man(?=[,.!])|memes?|gosh|wow|cool|neat|fun|exciting|excited|yay|okay|yeah|oh|hey|hmm)\b/,
  ),
  sign(
    'vague',
    -0.4,
    /\b(?:thing|things|something|stuff|somebody|someone|a lot|lots of|kind of|sort of|like,|you know|basically|literally|actually|really|very|obviously|just|pretty)\b/,
  ),
  sign(
    'here',
    -0.6,
    /\b(?:here|there|this|these|those|today|right now|tomorrow|tonight|that one|this one|over there|up there|down there)\b/,
  ),
  sign(
    'promise',
    -0.6,
    /\b(?:we're (?:excited|working on|going to|gonna|hoping|planning|launching|releasing|hiring)|coming soon|stay tuned|our (?:product|platform|customers|company|website|roadmap|new)|we (?:offer|provide|launched|released|announced|just (?:launched|released|shipped))|version \d|release|released|v\d)\b/,
  ),
  sign('we', -0.4, /\b(?:we|we're|we've|we'd|we'll|us|our|ours)\b/),
  sign(
    'manual',
    -0.9,
    /\b(?:you can (?:also |just |even |then |actually |literally )?(?:go|see|find|click|open|define|set|select|search|put|add|type|pass|download|install|check|read|watch|play|share|ask)|you could (?:also )?(?:set|pass|click|search|type)|click|left pane|drop-?down|button|check box|visit|go to|the (?:website|homepage|repo|github)|folders?|command line|config(?:uration)?|markdown|tutorials?|plugins?|settings?|npm|repl|editor|preview|terminal|templates?|tab|menu|screen|button)\b/,
  ),
  sign('vague', -0.3, /\b(?:is|was|are|were|and|but|to|of|the|a|in|have|has|or|because|so|it's|they're|we're|you're|i'm) like\b/),
  sign(
    'product',
    -0.7,
    /\b(?:(?:we|they|it|which|that) (?:also )?(?:supports?|provides?|offers?|recommends?|comes with|ships? with|integrates?|rolled out|recently|just)|we (?:use|have|built|made|created|produce|record|started|added|rewrote|run|host|wanted|try|tried|tend|looked|listen|develop|help)|built-in|our (?:own|main|team|users?|customers?|tool|app|site|channel|docs|documentation|community|mission|goal)|(?:main|whole) application|is (?:written|built|based) (?:in|on)|mission is|long tradition|broad portfolio|we give you|(?:gives?|giving) (?:you|people|them|users|developers) (?:the tools|access|the ability|a way)|(?:in|with) (?:just )?(?:a|one) (?:single )?line of code|rest of the market|competitive advantage|ambitious|obsessed with|(?:our|the) (?:commercial )?product|is designed to|lets you (?:just|easily|also))\b/,
  ),
  sign(
    'news',
    -0.7,
    /\b(?:(?:has|have|had|just|recently|got) (?:just |recently |also )?(?:come out|announced|released|launched|acquired|shipped|added)|(?:last|past|this|next) (?:few |couple of |two |three )?(?:weeks?|months?|quarter)|over the (?:last|past)|recent(?:ly)?|coming (?:out|up|weeks|months)|a (?:couple|few) (?:of )?(?:weeks|months|days) ago|in the news|upcoming)\b/,
  ),
  sign(
    'show',
    -1,
    /\b(?:podcasts?|podcasting|downloads|youtube|episodes?|listeners?|our (?:show|feed|audience)|the mic|microphones?|record(?:ed|ing)? (?:this|it|in)|talked? about|chat|discord|twitter|instagram|newsletter)\b/,
  ),
]
