import { stemmer } from 'stemmer'
import type { Language } from '../language.ts'
import { englishAdvertising } from './english-advertising.ts'
import { englishClaims } from './english-claims.ts'
import { englishCues } from './english-cues.ts'
import { englishAnaphora, englishDangling } from './english-dangling.ts'
import { englishAmbiguous, englishEveryday } from './english-everyday.ts'
import { englishFillers } from './english-fillers.ts'
import { isEnglishHalf } from './english-halves.ts'
import { englishTalk } from './english-talk.ts'
import { hasEnglishVerb } from './english-verbs.ts'

const stopWords = new Set(
  `a about above after again all also am an and any are aren't as at be because been before being below between both but by can can't
  cannot could couldn't did didn't do does doesn't doing don't down during each even few for from further had hadn't has hasn't have
  haven't having he he'd he'll he's her here here's hers herself him himself his how how's i i'd i'll i'm i've if in into is isn't it
  it's its itself let's me more most my myself no nor not of off on once only or other our ours ourselves out over own same she she'd
  she'll she's should shouldn't so some such than that that's the their theirs them themselves then there there's these they they'd
  they'll they're they've this those through to too under until up us very was wasn't we we'd we'll we're we've were weren't what
  what's when when's where where's which while who who's whom why why's will with won't would wouldn't you you'd you'll you're you've
  your yours yourself yourselves yeah yes okay ok um uh mm hmm oh right well just like know think mean actually really kind sort thing
  things gonna wanna gotta got get gets getting go goes going one said say says saying lot maybe kinda sorta bit much many way still
  want wanted look looking see back make makes made stuff something anything everything someone anyone everyone people basically
  obviously literally definitely probably pretty around whatever sure yep nope hey cool great good`.split(/\s+/),
)

const pronouns = new Set(
  "it it's it'll it'd its they they're they've they'd they'll them he he's she she's him her that's this these those".split(' '),
)

export const english: Language = {
  code: 'en',
  stopWords,
  everyday: englishEveryday,
  ambiguous: englishAmbiguous,
  stem: stemmer,
  fillers: englishFillers,
  leadIns:
    /^(?:and\s+(?=\S+\s)|so\s+(?=(?:okay|yeah|so|well|like|right|basically|obviously)\b)|like\s+(?=(?:you|we|they|i|if|when|there|what|how|who|in)\b(?! (?:said|say|saw|see|talk|talked|mentioned|discussed|know|did|do)\b))|(?:yeah|yes|yep|yup|okay|ok|right|well(?!\s+(?:\w+ed|known|made|built|done|run|meaning)\b)|oh|alright|all right|exactly|totally|absolutely|definitely|sure|indeed|of course|look|listen|i mean|you know(?! (?:how|what|that|why|where|who|which|if|when|the|it|a|your|about)\b)|like|anyway|anyways|again|honestly|frankly|to be honest|to be fair|i guess|let's see|let me see|i would say(?: that)?|i'd say(?: that)?|now|basically|um|uh|hey|man|gosh|wow|cool|great|true|correct|interesting|fair enough|at the end of the day|having said that|with that said|that being said|that said|as i said|like i said|as i mentioned|like i mentioned|as you said|as you mentioned|like you said|as you know|you know what|the other thing is(?: that)?)(?:[,.;:!?]+|\s*(?:--|[-–—])|(?<=yeah|yes|okay|ok|well|i mean|you know|honestly|basically|i guess|i'd say|i would say|that|thing is))\s+)+/i,
  ties: /^(?:(?:and|so|but|or|plus|also|because|cause|'cause|then|therefore|however|thus|besides|additionally|moreover|furthermore|(?:no|though|like|still|see|remember|obviously|essentially|lastly|number (?:one|two|three|four|five|six))(?=,|\s*(?:--|[-–—]))|whereas|actually|in particular|for instance|i mean|i think(?: that)?|i believe(?: that)?|in my opinion|i feel like|i would argue(?: that)?|i'd argue(?: that)?|for me|to me)(?:,|\s*(?:--|[-–—]))?\s+)+/i,
  dangling: englishDangling,
  anaphora: englishAnaphora,
  openers:
    /^(?:(?:\w+ly|now|today|actually|in fact|of course|at some point|again|for sure|at least|at the moment|right now|these days|over time|in a way|in a sense|in theory|in practice|in general|in particular|number (?:one|two|three)|one|two|three|first|second|third|a|b|i think|i believe|for me|to me|i feel like|i would say|i'd say|i guess|it's like)(?:,|\s[-–—])?\s+)+/,
  isHalf: isEnglishHalf,
  trailing: [
    /\b(?:a little bit|or something(?: like that)?|and everything|somehow|or whatever|and so on(?: and so forth)?|and so forth|et cetera|i guess|i think|i suppose|not sure|right now|or not|that kind of (?:thing|stuff)|the whole thing)$/,
    /^(?:so |and |but )*(?:(?:let's |just )?imagine\b|picture\b|say (?:you|we|i)\b|suppose\b|for (?:example|instance)\b|i'm not sure\b|so that's\b|that's (?:rad|cool|fun|great|awesome|it)\b|it's (?:rad|cool|fun|great|awesome)\b)/,
    /\b(?:an? (?:\w+ )?(?:decision|example|point|idea|question)|the idea of \w+ \w+)$/,
    /\b(?:too|as well|another (?:\w+ )?(?:one|thing)|some other (?:\w+ )?(?:things?|stuff|ones?)|good stuff|doesn't (?:really )?matter|things? like that|(?:a few|some|many|lots|plenty) of those|maybe (?:not|so))$/,
    /^(?:so )?(?:i hope|i can talk|i could talk|maybe we|i wanted|i made|i am fortunate|i'm fortunate|we'll see|who knows|more on that|here we are)\b/,
  ],
  pronouns,
  hasFiniteVerb: hasEnglishVerb,
  talk: englishTalk,
  advertising: englishAdvertising,
  payer:
    /\b(?:(?:episode|show|podcast|portion|segment|also|today|me|it's|us)(?: is| are| comes)?(?: also)? (?:brought to you by|sponsored by|supported by)|brought to you by|friends (?:over )?at|sponsors?(?: today)? (?:is|are|for today is),?|thanks to (?:our )?sponsors?,?)\s+(?:our (?:good )?friends (?:over )?at )?((?:\p{Lu}[\p{L}\d]+[ .]?){1,2})/u,
  presents:
    /\b(?:[Gg]uests? (?:today )?is|(?:is|was|'s|as|became|been)(?: (?:also|now|currently|again|both|the|a|an|our|first|new|current|former|founding|senior|executive|longtime|early))* (?:[Cc]o-?[Ff]ounder|[Cc]o-?[Cc]reator|[Ff]ounder|[Cc]reator|[Ii]nventor|[Aa]uthor|CEO|CTO|CPO|CMO|[Cc]hief \w+ [Oo]fficer|[Pp]resident|[Vv]ice [Pp]resident|VP|[Hh]ead of|[Dd]irector|[Pp]artner|[Pp]rofessor|[Ll]ecturer|[Ee]xecutive|[Hh]ost of|[Mm]aintainer|[Ee]ngineer at|[Dd]eveloper at|[Rr]esearcher at|[Ss]cientist at|[Mm]anager at|one of the (?:most|best|top|leading)|at \p{Lu}\w+)|[Pp]rior to|[Pp]reviously|best known|(?:led|co-?founded|founded|started|launched|joined|spent|worked|wrote)\b.{0,60}\b(?:at|before|for) (?:the |his |her )?\p{Lu})/u,
  cues: englishCues,
  claims: englishClaims,
  hangingEnds:
    /\b(?:but|because|the|a|an|my|your|our|their|if|it's|i'm|we're|they're|and it|and they|and we|and i|and you|so we|so i|or the|of the|in the|to the)[.,\s…-]*$/i,
}
