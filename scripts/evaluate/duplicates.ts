import { readFileSync } from 'node:fs'
import path from 'node:path'
import { claimOf, indexOf, type Told } from './claims.ts'

/** How well insights told again are known from echoes. */
export interface DuplicateFigures {
  /** Pairs from the same material, and how many of them were found. */
  again: number
  found: number
  /** Pairs that only say the like, and how many of them were taken for the same. */
  echoes: number
  taken: number
  /** Those that were judged wrongly, a line each. */
  wrong: string[]
}

/** Holds each pair of the fixture, in an index of all that was told first. */
export async function measureDuplicates(): Promise<DuplicateFigures> {
  const groups: { first: Told; again: Told[]; echo: Told[] }[] = JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'fixture/duplicates.json'), 'utf8'),
  )
  const index = indexOf(groups.map(({ first }, place) => claimOf(first, `first/${place}`)))
  const figures: DuplicateFigures = { again: 0, found: 0, echoes: 0, taken: 0, wrong: [] }
  for (const [place, { again, echo }] of groups.entries()) {
    for (const [number, text] of again.entries()) {
      figures.again++
      if ((await index.findDuplicate(claimOf(text, `again/${place}-${number}`)))?.id === `first/${place}`) figures.found++
      else figures.wrong.push(`not found: ${text[2]}`)
    }
    for (const [number, text] of echo.entries()) {
      figures.echoes++
      const found = await index.findDuplicate(claimOf(text, `echo/${place}-${number}`))
      if (found) figures.taken++
      if (found) figures.wrong.push(`taken for the same (${found.likeness}): ${text[2]}`)
    }
  }
  return figures
}

/** The figures as lines for people. */
export function renderDuplicates({ again, found, echoes, taken, wrong }: DuplicateFigures): string[] {
  return [
    `duplicates: ${found} of ${again} told again found, ${taken} of ${echoes} echoes taken for the same`,
    ...wrong.map((line) => `  ${line}`),
  ]
}
