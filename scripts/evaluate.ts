import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { contentDirectory, readCount, readFlags, runCommand } from './command.ts'
import { measureDuplicates, renderDuplicates } from './evaluate/duplicates.ts'
import { measureEchoes, renderEchoes } from './evaluate/echoes.ts'
import { measureGrounding, renderGrounding } from './evaluate/grounding.ts'
import { readSources } from './evaluate/grounding-source.ts'
import { renderLinkVerdict } from './evaluate/links/verdict.ts'
import { readMeetings } from './evaluate/meeting.ts'
import { renderVerdict } from './evaluate/reading/scores.ts'
import { scoreSheets, writeSheets } from './evaluate/reading.ts'
import { measureRelated, readWindows, type Window } from './evaluate/related.ts'
import { keyBeside, scoreRelatedSheets, writeRelatedSheets } from './evaluate/related-reading.ts'
import { measureSpeed, renderSpeed } from './evaluate/speed.ts'
import { compare } from './evaluate/systems.ts'
import { renderTable } from './evaluate/table.ts'
import { UserError } from './user-error.ts'

const words = 300
const help = `npm run evaluate -- [flags]     how well insights are chosen, checked and related

  --json               figures for machines
  --sheet FOLDER       write sheets there, by which people judge blind whether picks read better than passages drawn by lot
    --transcripts F      the folder of transcripts to take episodes from
    --episodes 20        how many, drawn by lot
    --seed 1             the same seed draws the same
  --score FOLDER       what the filled-in sheets there say
  --links FOLDER       write sheets there, by which people judge blind whether related insights are (from --content), beside TF-IDF's
    --insights 50        how many insights, drawn by lot from those that either links
    --seed 1             the same seed draws the same
    --key FILE           where what readers do not look at goes; FOLDER-key.json if left out
  --score-links FOLDER what the marks there say: filled-in sheets, or a text file for each reader, a link's number and its mark a line
    --key FILE           as above

EARMARK_EVAL names the folder that holds qmsum-val.jsonl (QMSum, https://github.com/Yale-LILY/QMSum, one meeting a
line), to measure the built-in engine beside simple systems, and qmsum-topic-windows-val.jsonl (the same cut by topic),
to measure related insights beside TF-IDF and BM25; EARMARK_CORPUS a folder of real transcripts, to check
quotes from these too. Without them only the bundled shows are measured.`

const flags = {
  json: { type: 'boolean' },
  sheet: { type: 'string' },
  transcripts: { type: 'string' },
  episodes: { type: 'string' },
  seed: { type: 'string' },
  score: { type: 'string' },
  links: { type: 'string' },
  insights: { type: 'string' },
  key: { type: 'string' },
  'score-links': { type: 'string' },
} as const

await runCommand(async (given, env) => {
  const { values } = readFlags(given, flags, help)
  if (values.help) return console.log(help)
  if (values.score !== undefined) return printScores(values.score, values.json)
  if (values.links !== undefined) return printLinks(values.links, { ...values, content: contentDirectory(values.content, env) })
  if (values['score-links'] !== undefined) return printLinkScores(values['score-links'], values)
  if (values.sheet !== undefined) return printSheets(values.sheet, values)
  const grounding = measureGrounding(readSources(env.EARMARK_CORPUS))
  const duplicates = await measureDuplicates()
  const echoes = await measureEchoes()
  const speed = await measureSpeed(readSources(undefined))
  const meetings =
    env.EARMARK_EVAL === undefined ? [] : readMeetings(await readFile(path.join(env.EARMARK_EVAL, 'qmsum-val.jsonl'), 'utf8'))
  const rows = compare(meetings, words)
  const related = env.EARMARK_EVAL === undefined ? [] : measureRelated(await readTopicWindows(env.EARMARK_EVAL))
  if (values.json)
    return console.log(JSON.stringify({ meetings: meetings.length, words, rows, grounding, duplicates, echoes, speed, related }, null, 2))
  for (const line of [...renderGrounding(grounding), ...renderDuplicates(duplicates), ...renderEchoes(echoes), renderSpeed(speed), ''])
    console.log(line)
  if (meetings.length === 0) console.log('Choosing is not measured: set EARMARK_EVAL (see --help).')
  else console.log(`${meetings.length} meetings, ${words} words of each\n\n${renderTable(rows)}`)
  if (related.length > 0)
    console.log(
      `\nRelated: stretches of one topic found among all meetings, within one, and in archives of sixty\n\n${renderTable(related)}`,
    )
})

async function readTopicWindows(folder: string): Promise<Window[]> {
  return readWindows(await readFile(path.join(folder, 'qmsum-topic-windows-val.jsonl'), 'utf8'))
}

async function printSheets(folder: string, given: { transcripts?: string; episodes?: string; seed?: string }): Promise<void> {
  if (given.transcripts === undefined) throw new UserError('--sheet needs --transcripts, the folder to take episodes from.')
  const names = await writeSheets(folder, {
    transcripts: given.transcripts,
    episodes: readCount('episodes', given.episodes, 1) ?? 20,
    seed: readCount('seed', given.seed, 0) ?? 1,
  })
  console.log(`${folder}: wrote ${names.join(', ')}. Readers get the sheets, not the key; then: npm run evaluate -- --score ${folder}`)
}

function printScores(folder: string, json: boolean | undefined): void {
  const verdict = scoreSheets(folder)
  if (json) {
    console.log(JSON.stringify(verdict, null, 2))
    return
  }
  for (const line of renderVerdict(verdict)) console.log(line)
  if (verdict.unread > 0) console.log(`\n${verdict.unread} passages have no score yet.`)
}

async function printLinks(folder: string, given: { content: string; insights?: string; seed?: string; key?: string }): Promise<void> {
  const keyFile = given.key ?? keyBeside(folder)
  const names = await writeRelatedSheets(folder, {
    content: given.content,
    insights: readCount('insights', given.insights, 1) ?? 50,
    seed: readCount('seed', given.seed, 0) ?? 1,
    keyFile,
  })
  console.log(`${folder}: wrote ${names.join(', ')}. Readers get these, not ${keyFile}.`)
}

function printLinkScores(folder: string, { key, json }: { key?: string; json?: boolean }): void {
  const verdict = scoreRelatedSheets(folder, key ?? keyBeside(folder))
  console.log(json ? JSON.stringify(verdict, null, 2) : renderLinkVerdict(verdict).join('\n'))
}
