import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureDuplicates, renderDuplicates } from './evaluate/duplicates.ts'
import { measureGrounding, renderGrounding } from './evaluate/grounding.ts'
import { readSources } from './evaluate/grounding-source.ts'
import { readMeetings } from './evaluate/meeting.ts'
import { compare } from './evaluate/systems.ts'
import { renderTable } from './evaluate/table.ts'

const words = 300
const json = process.argv.includes('--json')
const grounding = measureGrounding(readSources(process.env.EARMARK_CORPUS))
const duplicates = measureDuplicates()
if (!json) for (const line of [...renderGrounding(grounding), ...renderDuplicates(duplicates), '']) console.log(line)
const folder = process.env.EARMARK_EVAL
if (folder === undefined) {
  console.error(
    'EARMARK_EVAL is not set: give it the folder that holds qmsum-val.jsonl (QMSum, https://github.com/Yale-LILY/QMSum, one meeting a line)',
  )
  process.exit(2)
}
const meetings = readMeetings(readFileSync(join(folder, 'qmsum-val.jsonl'), 'utf8'))
const rows = compare(meetings, words)
if (json) console.log(JSON.stringify({ meetings: meetings.length, words, rows, grounding, duplicates }, null, 2))
else console.log(`${meetings.length} meetings, ${words} words of each\n\n${renderTable(rows)}`)
