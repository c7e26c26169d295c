const shortest = 7 // letters: shorter words are one letter from too many others

/** Long words that differ by one letter within, and mean different things: each with its neighbours. */
const neighbours = [
  'contact contract',
  'contest context content',
  'contests contexts contents',
  'mortality morality',
  'immorality immortality',
  'expensive expansive',
  'complement compliment',
  'complements compliments',
  'complementary complimentary',
  'prescribe proscribe',
  'prescription proscription',
  'through thorough',
  'desserts deserts',
  'planning planing',
  'statues statutes',
  'interned interred',
  'marital martial',
  'casually causally',
  'diffused defused',
  'message massage',
  'messages massages',
  'stationary stationery',
  'discrete discreet',
  'collision collusion',
  'operation oration',
  'commend command',
  'passive massive',
  'immediate intermediate',
  'heating hearing beating bearing',
  'packing parking picking',
  'stacking stocking sticking',
  'tracking trucking tricking',
  'looking locking',
  'learning leaning',
  'testing texting',
  'posting pasting',
  'casting costing coasting',
  'holding folding',
  'forming farming framing',
  'training draining',
  'winning wining',
  'setting sitting',
  'missing massing',
  'mission missile',
  'crashing crushing',
  'lasting listing',
  'reserve reverse',
  'reserved reversed',
  'country county',
  'adoption adaption',
  'conversion convection',
  'inflection inflation',
  'migrate mitigate',
  'succession secession',
  'assistance assistants',
  'explicit exploit',
  'quality equality',
  'percent present',
  'formally formerly',
  'emigrate immigrate',
  'flaunting flouting',
  'breaking braking',
  'sweeping sleeping',
  'whether weather',
  'medical medial',
  'capital capitol',
  'interest internet',
  'detected deflected',
  'scaling scaring',
  'staging staying',
  'sharing shaping',
  'signing singing',
  'writing waiting',
  'running ruining',
  'falling failing',
  'filling failing',
  'selling smelling spelling',
  'charging changing',
  'charged changed',
  'charges changes',
  'exercise exorcise',
  'deprecate depreciate',
  'deprecated depreciated',
  'wandering wondering',
  'counting courting',
  'bounding bonding',
  'marking masking',
  'parsing passing pasting',
  'caching catching',
  'matching marching',
  'routing rooting rotting',
  'hosting hoisting',
  'polling pooling',
  'serving severing',
  'storing storming',
  'porting posting',
  'sending seeding',
  'compete complete',
  'competed completed',
  'competing completing',
  'computer commuter',
  'computers commuters',
  'computing commuting',
  'intention invention',
  'contention convention',
  'detection defection',
  'project protect',
  'projects protects',
  'projected protected',
  'projecting protecting',
  'projection protection',
  'prevent present',
  'prevented presented',
  'preventing presenting',
  'prevents presents',
  'revenue revenge',
  'privacy primacy',
  'insulated insulted',
  'starting stating staring',
  'chapter charter',
  'perform preform',
  'confirm conform',
  'confirmed conformed',
  'convert concert',
  'consent content contend',
  'extend extent',
  'contract contrast',
  'adapted adopted',
  'diverse diverge',
]
const pairs = new Set(
  neighbours.flatMap((line) => {
    const words = line.split(' ')
    return words.flatMap((a) => words.map((b) => `${a} ${b}`))
  }),
)

/** Endings that make another word of the same stem. */
const endings = new Set(
  ' s es d ed e er ers r rs ee ees or ors y ly t n en ing al ic ist ism ity ive ion ent ant ence ance able ible ful ness ment st ts ies ied th'.split(
    ' ',
  ),
)

/**
 * True where two long words are one word with a slip of one letter (a letter left out, put in, changed, or two swapped). Slips
 * that make another word are none: at the head (`typical`, `atypical`), of an ending (`employer`, `employee`), of known pairs.
 */
export function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false
  if (!/^\p{L}+$/u.test(a) || !/^\p{L}+$/u.test(b) || a[0] !== b[0]) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const oneLetter = left.length <= 1 && right.length <= 1
  const swapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
  if (!oneLetter && !swapped) return false
  if (head < 2 || pairs.has(`${a} ${b}`)) return false
  const doubled = left.length !== right.length && a[head - 1] === (left + right)[0] && /\p{L}/u.test(a.slice(head + 1))
  return doubled || !(isEnding(a, head) && isEnding(b, head))
}

function isEnding(word: string, head: number): boolean {
  const rest = word.slice(head)
  if (rest.startsWith('r') && word[head - 1] !== 'e') return false
  return rest.length <= 4 && (endings.has(rest) || endings.has(word.slice(head - 1)))
}
