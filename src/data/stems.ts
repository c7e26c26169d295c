import { stemmer } from 'stemmer'

/** A word of a text with what it is compared by. */
export interface Word {
  /** As the text has it, without what follows an apostrophe. */
  form: string
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

/** The words of a text that carry meaning: no stop words, no numbers, nothing of one letter. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  for (const [form] of text.matchAll(wordPattern)) {
    const whole = form.replace(/['’].*$/u, '')
    const plain = whole.toLowerCase()
    if (plain.length < 2 || stopWords.has(plain) || /^\p{N}+$/u.test(plain)) continue
    words.push({ form: whole, stem: /^[a-z]+$/.test(plain) ? stemmer(plain) : plain })
  }
  return words
}
