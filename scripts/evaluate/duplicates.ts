import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Claim, createDuplicateIndex } from '../ground/duplicates.ts'

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

type Text = [title: string, body: string, quote: string]

/** Holds each pair of the fixture, in an index of all that was told first. */
export function measureDuplicates(): DuplicateFigures {
  const groups: { first: Text; again: Text[]; echo: Text[] }[] = JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'fixture/duplicates.json'), 'utf8'),
  )
  const index = createDuplicateIndex(groups.map(({ first }, place) => claimOf(first, `first/${place}`)))
  const figures: DuplicateFigures = { again: 0, found: 0, echoes: 0, taken: 0, wrong: [] }
  groups.forEach(({ again, echo }, place) => {
    again.forEach((text, number) => {
      figures.again++
      if (index.find(claimOf(text, `again/${place}-${number}`))?.id === `first/${place}`) figures.found++
      else figures.wrong.push(`not found: ${text[2]}`)
    })
    echo.forEach((text, number) => {
      figures.echoes++
      const found = index.find(claimOf(text, `echo/${place}-${number}`))
      if (found) figures.taken++
      if (found) figures.wrong.push(`taken for the same (${found.likeness}): ${text[2]}`)
    })
  })
  return figures
}

/** The figures as lines for people. */
export function renderDuplicates({ again, found, echoes, taken, wrong }: DuplicateFigures): string[] {
  return [
    `duplicates: ${found} of ${again} told again found, ${taken} of ${echoes} echoes taken for the same`,
    ...wrong.map((line) => `  ${line}`),
  ]
}

function claimOf([title, body, quote]: Text, id: string): Claim {
  return { id, title, body, quotes: [quote], podcast: id.split('/', 1)[0] ?? id, publishedAt: new Date('2026-03-02T06:00:00Z') }
}
