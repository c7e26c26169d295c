import { content, tokens } from './content.ts'
import type { Meeting, Pick } from './meeting.ts'

/** How well picks serve a meeting; every figure is 0 to 1. */
export interface Figures {
  /** Topics of the meeting in whose span a pick lies. */
  topicCoverage: number
  /** Questions in whose span a pick lies. */
  spanHits: number
  /** Best F1 of one pick's words against an answer's, mean over the questions. */
  answerF1: number
  /** Words of an answer that stand in any pick, mean over the questions. */
  answerRecall: number
  /** Against the summary of the whole, the picks in order of the meeting (Lin 2004). */
  rouge1: number
  rouge2: number
  rougeL: number
}

const summaryWords = 200 // of the picks, for ROUGE

/** The figures of picks (best first) for one meeting. */
export function measure(meeting: Meeting, picks: readonly Pick[]): Figures {
  const sets = picks.map((pick) => new Set(content(pick.text)))
  const all = new Set(sets.flatMap((set) => [...set]))
  const answers = meeting.questions.map((question) => new Set(content(question.answer)))
  const own = tokens(summaryOf(picks))
  const reference = tokens(meeting.summary[0]?.answer ?? '')
  return {
    topicCoverage: share(meeting.topics.map((topic) => picks.some((pick) => inside(pick.turn, topic.spans)))),
    spanHits: share(meeting.questions.map((question) => picks.some((pick) => inside(pick.turn, question.spans)))),
    answerF1: mean(answers.map((answer) => Math.max(0, ...sets.map((set) => overlapF1(answer, set))))),
    answerRecall: mean(answers.map((answer) => shared(answer, all) / Math.max(1, answer.size))),
    rouge1: rouge(own, reference, 1),
    rouge2: rouge(own, reference, 2),
    rougeL: rougeL(own, reference),
  }
}

/** The most picks (60 at most) that have no more than `words` words together; `choose` gives a number of picks. */
export function picksWithin(choose: (count: number) => Pick[], words: number): Pick[] {
  for (let count = 60; count > 0; count -= 1) {
    const picks = choose(count)
    if (picks.reduce((sum, pick) => sum + wordCount(pick.text), 0) <= words) return picks
  }
  return []
}

/** Words between white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** The mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function summaryOf(picks: readonly Pick[]): string {
  const kept: Pick[] = []
  let words = 0
  for (const pick of picks) {
    if (words + wordCount(pick.text) > summaryWords) continue
    kept.push(pick)
    words += wordCount(pick.text)
  }
  return kept
    .sort((a, b) => a.turn - b.turn)
    .map((pick) => pick.text)
    .join(' ')
}

function inside(turn: number, spans: readonly (readonly [number, number])[]): boolean {
  return spans.some(([first, last]) => first <= turn && turn <= last)
}

function share(hits: readonly boolean[]): number {
  return hits.filter(Boolean).length / Math.max(1, hits.length)
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length
}

function overlapF1(answer: ReadonlySet<string>, pick: ReadonlySet<string>): number {
  const both = shared(answer, pick)
  return f1(both / Math.max(1, pick.size), both / Math.max(1, answer.size))
}

function f1(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}

function rouge(own: readonly string[], reference: readonly string[], length: number): number {
  const [ours, theirs] = [grams(own, length), grams(reference, length)]
  let both = 0
  for (const [gram, count] of ours) both += Math.min(count, theirs.get(gram) ?? 0)
  return f1(both / Math.max(1, own.length - length + 1), both / Math.max(1, reference.length - length + 1))
}

function grams(words: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + length <= words.length; at += 1) {
    const gram = words.slice(at, at + length).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

function rougeL(own: readonly string[], reference: readonly string[]): number {
  let row = new Array<number>(reference.length + 1).fill(0)
  for (const word of own) {
    const next = [0]
    for (const [at, other] of reference.entries()) {
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    }
    row = next
  }
  const longest = row.at(-1) ?? 0
  return f1(longest / Math.max(1, own.length), longest / Math.max(1, reference.length))
}
