import { type Cue, sign } from '../cue.ts'

/** What in English makes a sentence a claim in general terms, and what makes it a detail, a story or a remark. */
export const englishClaims: Cue[] = [
  sign('list', -0.5, /^(?:there's|there is|there are|there was|we have|you have|i have|some of)\b/),
  sign('business', -1.5, /^(?:we|i) (?:move|make|sell|ship|run|serve|provide|offer|help|work (?:in|at|with|on|for))\b/),
  sign(
    'aside',
    -1.5,
    /\b(?:don't get me wrong|i've been using|i have (?:used|installed|been)|i (?:use|used|love|like|wonder|learned|recently)|really interesting to me|super[- ]interesting|you'll be able to|we will address|we explicitly|we've got|you've got)\b/,
  ),
  sign(
    'general',
    0.5,
    /^(?:if|when|every|most|many|all|no|never|always|don't|people|users|customers|teams|companies|developers|engineers|organi[sz]ations|good|bad|great|the (?:best|worst|hardest|biggest|key|trick|real|most|only|more|fundamental|main|moment|harder|better|faster)|you (?:should|need|can't|cannot|don't|have|want|shouldn't)|an? \w+|\w+ing\b)/,
  ),
  sign(
    'present',
    0.35,
    /\b(?:is|are|isn't|aren't|can|can't|cannot|should|shouldn't|must|need|needs|has to|have to|means|makes|takes|costs|gets|becomes|requires|depends|matters|works|doesn't|don't|never|always|beats|outlasts|pays|comes)\b/,
  ),
  sign(
    'contrast',
    0.45,
    /\b(?:not|instead of|rather than|than|but|before|without|even though|unlike|only|more|less|better|worse|harder|easier|faster|cheaper|most|least|best|worst|hardest|biggest|still|actually|no longer|wrong)\b/,
  ),
  sign(
    'cause',
    0.35,
    /\b(?:because|so that|by \w+ing|which means|leads? to|makes?|causes?|forces?|lets|allows|prevents|kills|creates|turns into|ends? up|drives?)\b/,
  ),
  sign(
    'norm',
    0.4,
    /\b(?:should|shouldn't|must|need to|needs to|has to|have to|ought to|never|always|don't|worth|important|matters|key|crucial)\b/,
  ),
  sign(
    'past',
    -0.55,
    /\b(?:was|were|wasn't|weren't|did|didn't|had|went|came|got|said|told|asked|saw|took|gave|made|found|ran|put|thought|started|decided|wanted|tried|used to|called|looked|worked|built|\w{3,}ed)\b/,
  ),
  sign(
    'case',
    -0.9,
    /^the (?:\w+ ){0,3}(?:average|total|number|sum|median|figure|bill) (?:of (?:the )?\w+ )?(?:is|was|are|were|comes|came)\b(?!.*\b(?:than|not|nobody|but)\b)/,
  ),
  sign(
    'own',
    -0.6,
    /^(?:i|i'm|i've|i'd|i'll|you're going|you were|you've|(?:we|we're|we've|we'd|our|my)(?! (?:should|need|must|have to|cannot|can't|all|tend)\b))\b/,
  ),
  sign('own', -0.4, /\b(?:i|we) (?:pay|don't have|have got|do) (?:for)?\b|\bwhat i\b/),
  sign('self', -0.7, /\b(?:i|i'm|i've|i'd|i'll|me|my|mine)\b/),
  sign('we', -0.5, /\b(?:we|we're|we've|we'd|we'll|us|our|ours)\b/),
  sign(
    'address',
    -0.5,
    /\b(?:you guys|you're (?:saying|doing|working|building)|imagine|let's|look at|you know|you were|you never|you had|you did|you said)\b/,
  ),
  sign('pronoun', -0.45, /\b(?:it|its|it's|they|they're|them|their|he|she|his|her|this|that's|those|these|there|here|one|ones)\b/),
  sign(
    'vague',
    -0.4,
    /\b(?:things?|something|stuff|somebody|someone|a lot|sort|kind|like|basically|just|really|very|whatever|anyway|maybe|probably|some|certain|etc|all of)\b/,
  ),
  sign(
    'detail',
    -0.4,
    /(?:\b(?:yesterday|last (?:week|year|night|month|winter|summer|spring|autumn)|ago|then|today|this (?:year|week|month)|next (?:year|week)|on (?:monday|tuesday|wednesday|thursday|friday)|in (?:19|20)\d\d|january|february|april|june|july|august|september|october|november|december)\b|\d+\.\d+)/,
  ),
  sign('example', -0.5, /\b(?:for example|for instance|example|imagine|say you|let's say|suppose|analogy|story|friend|guy|episode)\b/),
  sign(
    'end',
    -0.4,
    /(?:\b(?:and everything|or something|and so on|or whatever|etc|at all|anymore|too|as well|though|right now|here|there|somehow|lovely|basically|actually|mostly|obviously|so far))$/,
  ),
]
