const variants = new Map(
  Object.entries({
    ok: 'okay',
    cuz: 'because',
    coz: 'because',
    till: 'until',
    til: 'until',
    thru: 'through',
    tho: 'though',
    vs: 'versus',
    mr: 'mister',
    dr: 'doctor',
    grey: 'gray',
    programme: 'program',
    programmes: 'programs',
    judgement: 'judgment',
    acknowledgement: 'acknowledgment',
    ageing: 'aging',
    whilst: 'while',
    amongst: 'among',
    towards: 'toward',
    tyre: 'tire',
    tyres: 'tires',
    cheque: 'check',
    cheques: 'checks',
    learnt: 'learned',
    burnt: 'burned',
    dreamt: 'dreamed',
    spelt: 'spelled',
    plough: 'plow',
    sceptical: 'skeptical',
    sceptic: 'skeptic',
    sceptics: 'skeptics',
    scepticism: 'skepticism',
    aluminium: 'aluminum',
    manoeuvre: 'maneuver',
    artefact: 'artifact',
    artefacts: 'artifacts',
    enrol: 'enroll',
    fulfil: 'fulfill',
    skilful: 'skillful',
    instalment: 'installment',
    storey: 'story',
    practise: 'practice',
    practised: 'practiced',
    practising: 'practicing',
    goin: 'going',
    doin: 'doing',
    nothin: 'nothing',
    somethin: 'something',
    yeh: 'yeah',
    yea: 'yeah',
    mum: 'mom',
    maths: 'math',
  }),
)

const colour =
  /^((?:dis|un|mis|re|multi)?(?:col|fav|hon|lab|behavi|neighb|rum|hum|harb|flav|vap|rig|vig|endeav|od|tum|arm|sav|cand|clam|gland|splend|val|parl|ard|ferv|sp))our/
const centre = /^((?:epi|kilo|milli|centi|nano|micro|per)?(?:cent|met|lit|theat|fib|calib|spect|somb|lust|meag|sab))(?:re(s?)|red)$/

const longestWord = 40 // letters; the expressions take time by the square of them

/**
 * British and American spellings of one word as one form (`organisation`, `organization`). Words that are not so spelled may come
 * out changed too, but never as another word's form.
 */
export function spell(form: string): string {
  const known = variants.get(form)
  if (known !== undefined) return known
  if (form.length < 5 || form.length > longestWord) return form
  return form
    .replace(colour, '$1or')
    .replace(centre, '$1er$2')
    .replace(/([a-z]{3})is(e[drs]?|es|ing|ations?|ational|able|ers?)$/, '$1iz$2')
    .replace(/([a-z]{2})ys(e[ds]?|ing)$/, '$1yz$2')
    .replace(/^(?!refil|unfil)(.*[aeiou][a-z]*[^aeiou][aeiou])ll(ed|ing|ers?|ors?|ist|ists|able)$/, '$1l$2')
    .replace(/^(catal|dial|anal|monol|prol|epil)ogue(s?)$/, '$1og$2')
    .replace(/^(def|off|lic|pret)ence(s?)$/, '$1ense$2')
    .replace(/^(p)?(a)?ediatric/, '$1ediatric')
    .replace(/^(an)aesth/, '$1esth')
}
