import { stemmer } from 'stemmer'

/** A word of a text with what it is compared by. */
export interface Word {
  /** As the text has it, without what follows an apostrophe. */
  form: string
  /** Whether a sentence begins with it, so that its capital says nothing. */
  initial: boolean
  /** Porter's stem, lower-cased; the word itself where it is not English. */
  stem: string
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu
const stopWords = new Set(
  `a about above actually after again against all almost along already also although always am among an and another any anybody anyone
  anything are around as ask at away back be became because become been before began behind being below best better between both bring but by call
  came can cannot case come could day did different do does doing done down each either else end enough even ever every everybody everyone
  everything fact far few find first five follow for four from full gave get gets getting give given gives go goes going gone good got great had half happen
  has have having he hear help her here hers herself high him himself his hold how however hundred i if in instead into is it its itself just keep
  kept kind knew know known large last later least leave left less let like likely little long look lot made mainly make makes making many matter may maybe me
  mean might mine month more most much must my myself need never new next no nobody none nor not nothing now number of off often old on once one only or
  other others our ours ourselves out over own part people perhaps person place point put quite rather real really right said same saw say
  says second see seem seen set several shall she should show side simply since six small so some somebody someone something sometimes soon
  sort start still stop such sure take taken takes tell ten than that the their theirs them themselves then there these they thing things think
  third this those though thought thousand three through thus time times to today together told too took toward try turn twice two under until up upon us use
  used uses using usually very want wants was way we week well went were what whatever when where whether which while who whole whom whose why will
  with within without word words work worked works would year years yes yet you your yours yourself don doesn didn isn aren wasn weren hasn haven
  couldn shouldn wouldn won ll ve re`.split(/\s+/),
)

/** Words that every subject uses. They say little about what a text is about, and nothing as a reason. */
const plainWords =
  `able absolutely accept act actual add afternoon age agree ahead allow amount answer apart arrive attention automatic average avoid bad base
  basic begin believe bet bigger bit blame board book break bring broken brought build building built busy buy call care carry catch cause
  certain chair chance change cheap check choice choose clear clearly close cold common compare complete completely cost count couple course cover
  cut date deal decide decision deep desk detail difference difficult discover door double drop due dozen early easier easy effect eight
  eighty eleven enough entire error especially evening event eventually everywhere exact exactly example expect expensive explain extra face fair fall fast fault
  feel fell felt fewer fifteen fifth fifty fill final finally fine finish fire fit five fix floor forty found four fourteen
  fourth free friend front future game general good great guess guilty hand handle hang happy hard head heard heavy held hide hit home honest
  hope hour house hurt idea imagine important improve inside instance interest internal involve issue job join judge keep kind late
  lead learn leave length level lie life light line list listen live local lose loss lost love low main major manage march matter
  mean mention method middle mile mind minute miss mistake moment monday money month morning mostly move ninety night nine nineteen normal note
  notice number obvious offer office open order original ought outside owner paper particular pass past pay percent perfect period phone pick piece plain plan play
  plus position possible power present pretty price probably problem proper prove pull push question quick quickly quiet quietly
  reach read ready reason receive remain remember remove repeat reply report rest result return rid ring rise room round rule run safe sale
  sat save seconds sell send sense sent separate serious set seven seventeen seventy share short shut sick similar simple single sit sitting situation
  sixteen sixty skip slightly slow somewhere sort sound special spend spent spread stand stay step stick stopped story straight strange stuff
  style subject sudden suddenly suggest summer supposed switch table talk taught ten term terrible test theory thirteen thirty thousand threw throw
  tight total touch track trouble true trust truth twelve twenty type understand unless usual value view visible wait walk wall watch wear weekend whenever whoever wide
  win winter wish wonder wonderful wrong wrote written write yesterday young zero january february april june july august september october november december
  week look name ask ones one per cent worst better poor road client partner median contact lot share record
  tuesday wednesday thursday friday saturday sunday euro dollar pound penny`
    .split(/\s+/)
    .map(stemmer)
const plainStems = new Set(plainWords)

/** Whether a stem is of a word that every subject uses. */
export function isPlain(stem: string): boolean {
  return plainStems.has(stem)
}

/** One letter of any script; two of those in which words of two letters only join others. */
const tooShort = /^(?:.|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]{2})$/u

/** The words of a text that carry meaning: no stop words, no numbers, nothing of one letter. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: form, index } of text.matchAll(wordPattern)) {
    const whole = form.replace(/['’].*$/u, '')
    const plain = whole.toLowerCase()
    if (tooShort.test(plain) || stopWords.has(plain) || /^\p{N}+$/u.test(plain)) continue
    const initial = /(?:^|[.!?:…“”"\n])\s*$/u.test(text.slice(Math.max(0, index - 3), index))
    words.push({ form: whole, initial, stem: /^[a-z]+$/.test(plain) ? stemmer(plain) : plain })
  }
  return words
}
