import type { Language } from '../language.ts'
import { counted } from '../number-words.ts'

const units = 'ein zwei drei vier funf sechs sieben acht neun'
const tens = counted('zwanzig dreissig|dreißig vierzig funfzig sechzig siebzig achtzig neunzig', 20, 10)
const compounds = tens.flatMap(([ten, value]) =>
  counted(units, 1).map(([unit, one]): [string, number] => [`${unit}und${ten}`, value + one]),
)
const small = counted('eins zwei|zwo drei vier funf sechs sieben acht neun zehn elf zwolf', 1)
const teens = counted('dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn', 13)
const hundreds = counted(
  'einhundert zweihundert dreihundert vierhundert funfhundert sechshundert siebenhundert achthundert neunhundert',
  100,
  100,
)

export const german: Language = {
  code: 'de',
  common: new Set('der die das und ist nicht ich wir dass mit es ein eine auf auch zu den von sie'.split(' ')),
  hesitations: new Set('ah ahm ahh oh ohm hm hmm mhm ehm ahem tja'.split(' ')),
  asides:
    'halt|quasi|sozusagen|irgendwie|eben|ja|also|ne|gell|oder|genau|naja|weisst du|sag ich mal|sagen wir mal|wie gesagt|ich meine'.split(
      '|',
    ),
  openers: ['also', 'ja', 'und', 'na ja', 'naja', 'okay', 'genau', 'gut', 'nun', 'ach', 'und ja'],
  negations: new Set('nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder noch kaum nein'.split(' ')),
  numbers: {
    below100: new Map([['null', 0], ...small, ...teens, ...tens, ...compounds]),
    hundred: new Set(['hundert']),
    hundreds: new Map(hundreds),
    scales: new Map([
      ['tausend', 1e3],
      ['eintausend', 1e3],
      ['million', 1e6],
      ['millionen', 1e6],
      ['milliarde', 1e9],
      ['milliarden', 1e9],
    ]),
    and: new Set(['und']),
    point: new Set(['komma']),
    article: new Set(['eine']),
    ordinals: new Map(),
    joinsUnits: false,
    pairs: false,
  },
  decimalComma: true,
}
