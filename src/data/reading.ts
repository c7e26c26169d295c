import { renderLength } from './times.ts'

/** What a reader reads of insights: headlines and paragraphs. */
export function textsOf(insights: readonly { title: string; paragraphs: readonly string[] }[]): string[] {
  return insights.flatMap(({ title, paragraphs }) => [title, ...paragraphs])
}

/** Time saved: `47 minutes in 2`, `1 hour 3 minutes in 2`; `null` where the length is not known or nothing is saved. */
export function describeSaving(talk: number | undefined, reading: number): string | null {
  const minutes = Math.max(1, Math.round(reading / 60))
  return talk === undefined || talk < 120 || talk / 60 < minutes * 2 ? null : `${renderLength(talk)} in ${minutes}`
}
