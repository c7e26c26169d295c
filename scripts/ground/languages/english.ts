import type { Language } from '../language.ts'
import { counted } from '../number-words.ts'

const units = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'

export const english: Language = {
  code: 'en',
  common: new Set('the and of to that is was it you for with this have not are but they we'.split(' ')),
  hesitations: new Set('um umm ummm uhm uh uhh uhhh erm er err ah ahh eh hm hmm hmmm mm mmm mhm huh oh ooh'.split(' ')),
  asides: [
    ...'like|right|okay|well|yeah|yes|so|now|actually|basically|literally|honestly|frankly|obviously|anyway|look|listen|see'.split('|'),
    ...'you know|i mean|you see|i guess|sort of|kind of|you know what i mean|let us say|so to speak|if you will|as it were'.split('|'),
  ],
  openers: ['so', 'and', 'well', 'okay', 'yeah', 'oh', 'look', 'listen', 'anyway', 'right', 'yep', 'sure', 'you know', 'i mean', 'and so'],
  negations: new Set(
    'not no never without neither nor none nobody nothing nowhere hardly barely scarcely seldom rarely cannot ain unless except'.split(' '),
  ),
  numbers: {
    below100: new Map([
      ['zero', 0],
      ...counted(units, 1),
      ...counted('twenty thirty forty|fourty fifty sixty seventy eighty ninety', 20, 10),
    ]),
    hundred: new Set(['hundred']),
    hundreds: new Map(),
    scales: new Map([
      ['thousand', 1e3],
      ['million', 1e6],
      ['billion', 1e9],
      ['trillion', 1e12],
    ]),
    and: new Set(['and']),
    point: new Set(['point']),
    article: new Set(['a']),
    ordinals: new Map([
      ...counted(ordinals, 1),
      ...counted('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
    ]),
    joinsUnits: false,
    pairs: true,
  },
  decimalComma: false,
}
