import { best, bestOfParts, lead, sentencesOf, shuffled, textRank, uniform } from './baselines.ts'
import { chosenByEngine, standingAlone } from './built-in.ts'
import { type Figures, mean, measure, picksWithin } from './figures.ts'
import type { Meeting } from './meeting.ts'

/** A system's mean figures over the meetings. */
export interface Row<Of = Figures> {
  system: string
  figures: Of
}

const draws = 20 // of everything drawn by lot
/** How much the engine minds the wording: a list of many passages is for what was spoken of, a page of few for what reads well. */
const wording = { forCoverage: 0.05, published: 0.3 }
const passageWords = 25 // shorter ones are fragments, which answer questions and which nobody wants to read

/** A row for each system, each given `words` words of every meeting. Only passages that stand alone count for the engine. */
export function compare(meetings: readonly Meeting[], words: number): Row[] {
  const rows = new Map<string, Figures[]>()
  const add = (system: string, figures: Figures) => rows.set(system, [...(rows.get(system) ?? []), figures])
  for (const meeting of meetings) {
    const sentences = sentencesOf(meeting)
    const weights = textRank(sentences)
    const alone = standingAlone(meeting, passageWords)
    const chosen = chosenByEngine(meeting, { count: 60, least: passageWords, wording: wording.forCoverage, words })
    const published = chosenByEngine(meeting, { count: 60, least: 35, wording: wording.published })
    const run = (choose: Parameters<typeof picksWithin>[0]) => measure(meeting, picksWithin(choose, words))
    const byLot = (picks: typeof alone) => average(Array.from({ length: draws }, (_, draw) => run(shuffled(picks, draw + 1))))
    add('built-in', run(lead(chosen)))
    add('built-in, as published (35 words and more)', run(lead(published)))
    add('lead', run(lead(sentences)))
    add('random', byLot(sentences))
    add('random, stands alone', byLot(alone))
    add('uniform', run(uniform(sentences)))
    add('TextRank', run(best(sentences, weights)))
    add('TextRank, one per part', run(bestOfParts(sentences, weights)))
  }
  return Array.from(rows, ([system, figures]) => ({ system, figures: average(figures) }))
}

function average(all: readonly Figures[]): Figures {
  const of = (figure: keyof Figures) => mean(all.map((figures) => figures[figure]))
  return {
    topicCoverage: of('topicCoverage'),
    spanHits: of('spanHits'),
    answerF1: of('answerF1'),
    answerRecall: of('answerRecall'),
    rouge1: of('rouge1'),
    rouge2: of('rouge2'),
    rougeL: of('rougeL'),
  }
}
