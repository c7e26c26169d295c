import { z } from 'astro/zod'

const spans = z.array(z.tuple([z.number(), z.number()]))

/** A meeting with human summaries, a line of qmsum-<split>.jsonl (QMSum: Zhong et al., NAACL 2021). */
export const meetingSchema = z.object({
  id: z.string(),
  /** Speaker and text, in the order spoken. */
  turns: z.array(z.tuple([z.string(), z.string()])),
  /** Summary of the whole meeting: the first one's answer counts. */
  summary: z.array(z.object({ answer: z.string() })),
  /** What was spoken of, and from which turn to which. */
  topics: z.array(z.object({ topic: z.string(), spans })),
  questions: z.array(z.object({ query: z.string(), answer: z.string(), spans })),
})
export type Meeting = z.infer<typeof meetingSchema>

/** A passage that a system chose: the turn in which it begins and its text. */
export interface Pick {
  turn: number
  text: string
}

/** The meetings of a file in JSON lines; throws where a line is not one, naming it. */
export function readMeetings(text: string): Meeting[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const result = meetingSchema.safeParse(JSON.parse(line))
      if (!result.success) throw new Error(`line ${index + 1} is not a meeting: ${z.prettifyError(result.error)}`)
      return result.data
    })
}
