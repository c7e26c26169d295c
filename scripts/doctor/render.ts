import path from 'node:path'
import { count } from '../run/report.ts'
import type { Examination } from './examine.ts'
import type { Finding } from './finding.ts'

const filesShown = 3 // of those that one thing is wrong with

/** What was found, for the terminal: notes first, then what could not be checked, then faults, then one sentence. */
export function renderExamination(content: string, { files, faults, notes, hearings }: Examination): string[] {
  const folder = path.basename(content)
  if (files === 0) return [`No file of ${folder}/ to look at: no fault.`]
  const unheard = Map.groupBy(
    hearings.filter((hearing) => hearing.unheard !== null),
    (hearing) => hearing.unheard ?? '',
  )
  const held = hearings.filter((hearing) => hearing.unheard === null)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const insights = sum(held.map((hearing) => hearing.insights))
  const unchecked = sum(hearings.map((hearing) => hearing.insights)) - insights
  const looked = `Looked at ${count(files, 'file')}, and held ${count(sum(held.map(({ quotes }) => quotes)), 'quote')} of ${count(insights, 'insight')} against ${count(held.length, 'transcript')}`
  return [
    ...renderFindings('-', folder, notes),
    ...[...unheard].map(([reason, of]) => {
      const names = of.map(({ episode }) => `${folder}/episodes/${episode}.md`)
      return `? ${listOf(names)}: the quotes of ${count(sum(of.map((hearing) => hearing.insights)), 'insight')} could not be checked: ${reason}`
    }),
    ...renderFindings('!', folder, faults),
    `${looked}: ${faults.length === 0 ? 'no fault' : count(faults.length, 'fault')}.${unchecked > 0 ? ` ${count(unchecked, 'insight')} could not be checked.` : ''}`,
  ]
}

/** A line for each thing that is wrong, whatever the number of files that it is wrong with. */
function renderFindings(mark: string, folder: string, findings: readonly Finding[]): string[] {
  return [...Map.groupBy(findings, ({ text }) => text)].map(
    ([text, of]) => `${mark} ${listOf(of.map(({ file }) => `${folder}/${file}`))}: ${text}`,
  )
}

function listOf(files: readonly string[]): string {
  const shown = files.slice(0, filesShown).join(', ')
  return files.length > filesShown ? `${shown} and ${count(files.length - filesShown, 'more file')}` : shown
}
