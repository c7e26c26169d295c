import { type IdleReason, idleReasons } from './due.ts'

/** What a run of sending did. No address stands in it. */
export interface SendReport {
  sent: number
  /** 5xx. */
  refused: number
  /** 4xx, or no connection, to the end: the next run tries again. */
  later: number
  /** Not sent again, though nobody knows whether they arrived. */
  dropped: number
  /** Keys of those of whom nobody knows, and who are sent the same message by the next run. */
  unsure: Set<string>
  /** Who got nothing, by reason. */
  idle: Record<IdleReason, number>
  /** Keys of those whose third refusal in a row this was. */
  paused: string[]
  /** The server's codes for what it did not take, and how often. */
  codes: Map<string, number>
  /** Why the run was stopped, in one line; `null` where it was not. */
  stopped: string | null
}

export function createReport(): SendReport {
  return {
    sent: 0,
    refused: 0,
    later: 0,
    dropped: 0,
    unsure: new Set(),
    idle: { 'nothing-new': 0, 'had-it': 0, 'not-today': 0, refused: 0, paused: 0 },
    paused: [],
    codes: new Map(),
    stopped: null,
  }
}

const idleWords: Record<IdleReason, string> = {
  'nothing-new': 'nothing new for them',
  'had-it': 'had it already',
  'not-today': 'not their day',
  refused: 'refused it before',
  paused: 'paused after three refusals',
}

/** The report in lines for a terminal, a log and a summary. */
export function renderSendReport(report: SendReport, brief: string | null): string[] {
  const { sent, refused, later, dropped, unsure, idle, paused, codes, stopped } = report
  const codeList = [...codes].map(([code, times]) => `${code} (${times})`).join(', ')
  const idleList = idleReasons.flatMap((why) => (idle[why] > 0 ? [`${idle[why]} ${idleWords[why]}`] : []))
  const lines: [boolean, string][] = [
    [brief !== null && sent > 0, `The brief of ${brief} was sent to ${people(sent)}.`],
    [sent === 0, 'Nothing was sent.'],
    [idleList.length > 0, `Not written to: ${idleList.join(', ')}.`],
    [refused > 0, `Refused for good: ${refused}.`],
    [
      later > 0,
      `Put off to the next run: ${later}${unsure.size > 0 ? `, of which ${unsure.size} may have arrived and go again under the same Message-ID` : ''}.`,
    ],
    [dropped > 0, `May have arrived or not, and do not go again: ${dropped}.`],
    [codeList !== '', `The server answered: ${codeList}.`],
    [paused.length > 0, `Paused: ${paused.map((key) => key.slice(0, 12)).join(', ')} ("npm run brief -- send --resume KEY" begins anew).`],
    [stopped !== null, `! Stopped: ${stopped}.`],
  ]
  return lines.filter(([holds]) => holds).map(([, line]) => line)
}

function people(number: number): string {
  return `${number.toLocaleString('en')} ${number === 1 ? 'subscriber' : 'subscribers'}`
}
