import { contentDirectory, readCount, readFlags, runCommand } from './command.ts'
import { extractFile } from './extract/file.ts'

const help = `npm run extract -- FILE [flags]     one transcript to insights, on the terminal

FILE is a transcript in any format: WebVTT, SubRip, Podcasting 2.0 JSON, HTML, text.

  --engine NAME    built-in (the default)
  --limit N        insights at most (6)
  --json           JSON lines: title, body, score, topics, evidence
  --content DIR    whose topics to use (or EARMARK_CONTENT)`

await runCommand(async (words, env) => {
  const flags = { engine: { type: 'string' }, limit: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values, positionals } = readFlags(words, flags, help)
  if (values.help || positionals.length !== 1) return console.log(help)
  const limit = readCount('limit', values.limit, 1)
  const content = contentDirectory(values.content, env)
  const result = await extractFile(positionals[0] ?? '', { content, engine: values.engine, limit })
  for (const line of values.json ? result.json : result.text) console.log(line)
})
