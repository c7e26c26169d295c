import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readFlags, runCommand } from './command.ts'
import { measureDuplicates, renderDuplicates } from './evaluate/duplicates.ts'
import { measureEchoes, renderEchoes } from './evaluate/echoes.ts'
import { measureGrounding, renderGrounding } from './evaluate/grounding.ts'
import { readSources } from './evaluate/grounding-source.ts'
import { readMeetings } from './evaluate/meeting.ts'
import { measureSpeed, renderSpeed } from './evaluate/speed.ts'
import { compare } from './evaluate/systems.ts'
import { renderTable } from './evaluate/table.ts'

const words = 300
const help = `npm run evaluate -- [flags]     how well insights are chosen and quotes are checked

  --json     figures for machines

EARMARK_EVAL names the folder that holds qmsum-val.jsonl (QMSum, https://github.com/Yale-LILY/QMSum, one meeting a
line), to measure the built-in engine beside simple systems; EARMARK_CORPUS a folder of real transcripts, to check
quotes from these too. Without them only the bundled shows are measured.`

await runCommand(async (given, env) => {
  const { values } = readFlags(given, { json: { type: 'boolean' } }, help)
  if (values.help) return console.log(help)
  const grounding = measureGrounding(readSources(env.EARMARK_CORPUS))
  const duplicates = await measureDuplicates()
  const echoes = await measureEchoes()
  const speed = await measureSpeed(readSources(undefined))
  const meetings =
    env.EARMARK_EVAL === undefined ? [] : readMeetings(await readFile(path.join(env.EARMARK_EVAL, 'qmsum-val.jsonl'), 'utf8'))
  const rows = compare(meetings, words)
  if (values.json)
    return console.log(JSON.stringify({ meetings: meetings.length, words, rows, grounding, duplicates, echoes, speed }, null, 2))
  for (const line of [...renderGrounding(grounding), ...renderDuplicates(duplicates), ...renderEchoes(echoes), renderSpeed(speed), ''])
    console.log(line)
  if (meetings.length === 0) console.log('Choosing is not measured: set EARMARK_EVAL (see --help).')
  else console.log(`${meetings.length} meetings, ${words} words of each\n\n${renderTable(rows)}`)
})
