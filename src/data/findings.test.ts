import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Findings, find, keepFindings, readFindings } from './findings.ts'
import { tellLibrary } from './fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'earmark-findings-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Four insights of four shows that name one thing again and again, among others that name nothing twice. */
function tell(thing: string) {
  const rota = [
    `A ${thing} shows what the author cannot see, because reviewers read what is there.`,
    `Teams slow down when a ${thing} waits for a day: within the hour it costs nobody anything.`,
    `Small changes make the ${thing} bearable, two thousand lines get a nod.`,
    `Nobody learns a codebase faster than by a ${thing}, so the newest person goes first.`,
  ].map((text, index) => ({
    id: `show-${index}/2026-03-0${index + 1}-a/x`,
    title: `The ${thing}, a ${['view', 'wait', 'size', 'school'][index]}`,
    body: `${text} That is a ${thing}.`,
    topics: ['maintenance'],
  }))
  const others = Array.from({ length: 24 }, (_, index) => {
    const letter = String.fromCharCode(97 + index)
    const body = `The ${letter}astling met a ${letter}orvane in ${letter}irnham.`
    return { id: `other/2026-04-${index + 1 < 10 ? 0 : ''}${index + 1}-f/x`, title: `Of ${letter}astlings`, body }
  })
  return tellLibrary([...rota, ...others])
}

test('what was found of some insights is given to who reads the same, and to nobody else', () => {
  const file = join(folder, 'findings')
  const { insights, settings } = tell('pager rota')
  expect(readFindings(file, insights)).toBeNull()
  const found = find(insights, settings)
  expect(found.threads.map(({ terms }) => terms)).toEqual([['pager rota']])
  const relatedBy = ({ relatedTo }: Findings) => insights.map(({ id }) => relatedTo(id))
  expect(relatedBy(found).flat().length).toBeGreaterThan(4)
  keepFindings(file, insights, found)
  const read = readFindings(file, tell('pager rota').insights)
  expect(read?.threads).toEqual(found.threads)
  expect(read && relatedBy(read)).toEqual(relatedBy(found))
  expect(readFindings(file, tell('pager rotas').insights)).toBeNull()
  expect(readFindings(file, insights.toReversed())).toBeNull()
  writeFileSync(file, 'no such thing')
  expect(readFindings(file, insights)).toBeNull()
})
