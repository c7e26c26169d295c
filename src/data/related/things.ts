/** English adjectives that are seldom nouns; their comparatives are found from them. */
const adjectives = words(`
  abrupt absent absurd adjacent afraid alert alike alive alone angry anxious arbitrary aware awful awkward bald bare bitter bizarre blank
  bland blind blunt boring bright broke busy calm capable careless casual cautious chaotic cheap cheerful clumsy coarse coherent compact
  compatible competent competitive concise concrete consecutive contrary crisp crude cruel cumbersome cute damp deaf deliberate delicate dense
  desperate diligent dimensional dirty discreet distant distinct diverse divine dizzy domestic dry dual dull dumb dusty eager elastic elegant
  eligible embarrassing empty equivalent erratic exempt exotic explicit extinct faint faithful false fatal feasible fertile fierce
  flaky flat foolish foreign fragile frail frantic frequent frightening fuzzy gentle genuine glad gloomy graceful greedy grim gross grown
  guilty handy harsh heroic hollow holy hostile hungry icy idle ignorant illegal immediate immense immune impatient implicit impractical
  inaccurate inappropriate incapable incompatible incompetent incomplete inconsistent incorrect independent indirect ineffective inefficient
  inert inexpensive inferior insane insecure intact intangible intellectual intimate intricate intrinsic invisible irrational irrelevant
  jealous keen lame lazy legit lengthy lethal literate lone lonely loose loud loyal lucid mad mandatory marginal mature mean mediocre mere
  merry mild miserable mobile modest monolithic moral mundane mutable mutual naive naked narrow nasty neat necessary needy nervous noble
  noisy numb numerous obscure obsolete offensive opaque optional overdue overwhelming pale painful passionate passive pathetic patient
  peculiar permanent persistent pessimistic plausible pleasant plentiful polite portable precious predictable pregnant premature prevalent
  primitive prolific prominent prone proud prudent reckless redundant reluctant remote resilient respective rigid rigorous ripe robust rotten
  rude rural rusty ruthless sad sane savvy scarce sceptical scary selfish separate severe shallow sharp sheer shy simultaneous sincere skeptical
  skinny sleepy sloppy slim sober sole soft sore sour sparse spontaneous stale static steady steep sticky stubborn subjective subtle
  sufficient superb superficial superior susceptible swift tall tangible tasty tedious temporary tender tense terse thirsty tidy timid tired
  tolerant toxic transparent ugly unaware unclear uncomfortable uneven unexpected unfair unfortunate unhappy unhealthy unlikely unpleasant
  unpredictable unreliable unstable unusual urban urgent vague verbose viable vicious vigorous visual vivid volatile vulnerable warm wealthy
  weary wet wicked wild worthless worthwhile worthy wrongful big cool deep early easy fast hard high large late long low old poor rich safe short simple slow small smart strong weak wide young`)

/** Forms of English verbs that are seldom nouns, as rules do not tell. */
const verbs = words(`
  arisen arose ate awoke awoken beaten became begun bent bitten bled blew blown bought bound bred bring broken caught chosen clung crept dealt
  drank drawn dreamt driven drove drunk dug eaten fed fled flew flown flung forbidden forgiven forgot forgotten fought froze frozen given grew grown
  held hidden hung kept knelt known laid lain leapt learnt led lent lit lost meant met mistaken overcame overridden overtaken overthrown paid
  proven ridden risen rode rung sang sank sewn shaken shone shook shorn shown shrank shrunk slept slid slung smelt sold sought spat sped spoilt
  spoken sprang sprung spun stole stolen stood strode struck strung stuck stung sung sunk swam swept swollen swore sworn swum taught thrown tore
  torn trodden undergone undertaken undone undid unwound upheld wept withdrawn withdrew withheld woke woken won wore worn wound wove woven wrung
  accuse acquire admire admit afford allocate amplify apologise apologize appoint arise assemble assert assign await beg bend bind boast borrow
  bury cease cite clarify cling coincide compel compensate compete compile compose comprise compute conceal conceive concentrate condemn confess
  confirm confuse conquer consult consume convert convey cope correlate correspond decode dedicate deem defend defer delete deny deprive derive
  descend destroy detach detect deteriorate devote diagnose differ diminish disappear discard disclose displace dissolve distinguish distract
  divide dominate donate elect emit employ enforce enhance enlarge enrich entail entertain equip erase erode escalate evade exaggerate exceed
  exclude execute exert exhale expel expose extend fetch flee forbid forgive fulfil generalise generalize govern grieve heal hesitate ignite
  illustrate impair impose incur infer inflate inhale inherit inhibit injure innovate insist inspect instruct interpret intervene invent irritate
  justify kneel lend linger minimise minimize mitigate modify multiply negotiate nominate notify obey obtain offend omit oppose optimise optimize
  overestimate overlook owe penetrate persist persuade possess postpone preach predict preserve presume pretend prevail prohibit pronounce prosper
  protect publish punish purchase quit recover refine reinforce reject relax relieve resemble reside resign resist resolve restore restrict retire
  retrieve revise revive revoke rotate scatter seek seize shrink simplify skim soften specify speculate stabilise stabilize starve steal steer
  stimulate strengthen submit subscribe summon supervise suppress survive suspend sustain swallow swear teach terminate testify thrive tolerate
  transform translate transmit unify unite utilise utilize vanish verify violate weaken weigh withdraw withhold withstand`)

/** What ends as a participle or adverb does, and is a noun. */
const nouns = words(`
  bed biped embed flatbed hatred hotbed hundred infrared kindred led med moped riverbed roadbed seabed shed sled testbed thoroughbred watershed
  ally anomaly assembly belly bully butterfly doily dragonfly duopoly family firefly fly folly gully homily jelly lily melancholy monopoly
  oligopoly panoply rally reply subassembly supply tally`)

/**
 * Whether an English word may stand after "both speak of", alone and in lower case: most nouns, gerunds and what is not known may; `woken`,
 * `wrongly`, `angrier` may not.
 */
export function isEnglishThing(word: string): boolean {
  if (nouns.has(word)) return true
  if (/(?:[^e]ed|ly|ous)$/.test(word) || adjectives.has(word) || verbs.has(word)) return false
  if (/(?:er|est)$/.test(word)) return !plainForms(word.replace(/(?:er|est)$/, '')).some((form) => adjectives.has(form))
  return !/s$/.test(word) || !plainForms(word.replace(/e?s$/, '')).some((form) => verbs.has(form))
}

/** What a word may have been before an ending: `bigg` of big, `angri` of angry, `los` of lose. */
function plainForms(stem: string): string[] {
  return [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')]
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
