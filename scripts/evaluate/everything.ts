import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '../env.ts'
import { measureDuplicates, renderDuplicates } from './duplicates.ts'
import { measureEchoes, renderEchoes } from './echoes.ts'
import { measureGrounding, renderGrounding } from './grounding.ts'
import { readSources } from './grounding-source.ts'
import { readMeetings } from './meeting.ts'
import { measureRelated, readWindows } from './related.ts'
import { measureSpeed, renderSpeed } from './speed.ts'
import { compare } from './systems.ts'
import { renderTable } from './table.ts'

const words = 300 // that a system may choose of each meeting

/** What is measured without a person. */
export type Everything = Awaited<ReturnType<typeof measureEverything>>

/** Measures the checks of quotes, repeats, echoes and speed; choosing and related insights only where EARMARK_EVAL names their sources. */
export async function measureEverything({ EARMARK_CORPUS: corpus, EARMARK_EVAL: sources }: Pick<Env, 'EARMARK_CORPUS' | 'EARMARK_EVAL'>) {
  const grounding = measureGrounding(readSources(corpus))
  const duplicates = await measureDuplicates()
  const echoes = await measureEchoes()
  const speed = await measureSpeed(readSources(undefined))
  const meetings = sources === undefined ? [] : readMeetings(await readFile(path.join(sources, 'qmsum-val.jsonl'), 'utf8'))
  const rows = compare(meetings, words)
  const windows = sources === undefined ? null : await readFile(path.join(sources, 'qmsum-topic-windows-val.jsonl'), 'utf8')
  const related = windows === null ? [] : measureRelated(readWindows(windows))
  return { meetings: meetings.length, words, rows, grounding, duplicates, echoes, speed, related }
}

/** The figures in lines and tables, for a terminal. */
export function renderEverything({ meetings, rows, grounding, duplicates, echoes, speed, related }: Everything): string[] {
  const chosen =
    meetings === 0
      ? 'Choosing is not measured: set EARMARK_EVAL (see --help).'
      : `${meetings} meetings, ${words} words of each\n\n${renderTable(rows)}`
  const stretches = 'Related: stretches of one topic found among all meetings, within one, and in archives of sixty'
  return [
    ...[...renderGrounding(grounding), ...renderDuplicates(duplicates), ...renderEchoes(echoes), renderSpeed(speed), ''],
    chosen,
    ...(related.length > 0 ? [`\n${stretches}\n\n${renderTable(related)}`] : []),
  ]
}
