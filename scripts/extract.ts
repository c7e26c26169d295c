import { contentDirectory, readCount, readFlags, runCommand } from './command.ts'
import { extractFile } from './extract/file.ts'
import { UserError } from './user-error.ts'

const help = `npm run extract -- FILE [flags]     one transcript to insights, on the terminal

FILE is a transcript in any format: WebVTT, SubRip, Podcasting 2.0 JSON, HTML, text.

  --engine NAME    built-in, or openai (in place of "engine" in settings)
  --limit N        insights at most (6)
  --json           JSON lines: title, body, score, topics, evidence
  --record DIR     write each question to the model and its reply
  --replay DIR     take the replies from there, and ask no server
  --content DIR    whose topics to use (or EARMARK_CONTENT)`

await runCommand(async (words, env) => {
  const text = { type: 'string' } as const
  const flags = { engine: text, limit: text, json: { type: 'boolean' }, record: text, replay: text } as const
  const { values, positionals } = readFlags(words, flags, help)
  if (values.help || positionals.length !== 1) return console.log(help)
  const limit = readCount('limit', values.limit, 1)
  const content = contentDirectory(values.content, env)
  if (values.record !== undefined && values.replay !== undefined) throw new UserError('--record and --replay do not go together.')
  const { engine, record, replay } = values
  const result = await extractFile(positionals[0] ?? '', { content, engine, limit, env, record, replay })
  for (const line of values.json ? result.json : result.text) console.log(line)
  for (const note of result.notes) console.error(note)
})
