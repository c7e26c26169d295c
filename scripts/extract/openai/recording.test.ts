import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnv } from '../../env.ts'
import { extractFile, type FileRequest } from '../file.ts'
import { obey } from './fixture/behaviours.ts'
import { type ModelServer, startModelServer } from './fixture/model-server.ts'
import { honest, honestToo, turns } from './fixture/talk.ts'

const content = path.join(import.meta.dirname, '../golden/openai/content')
let server: ModelServer
let folder = ''
let file = ''

beforeEach(async () => {
  server = await startModelServer(obey([honest, honestToo]))
  folder = await mkdtemp(path.join(tmpdir(), 'earmark-recording-'))
  file = path.join(folder, 'talk.vtt')
  const cues = turns.map(([speaker, text], index) => `00:0${index}:00.000 --> 00:0${index}:59.000\n<v ${speaker}>${text}</v>\n`)
  await writeFile(file, `WEBVTT\n\n${cues.join('\n')}`)
})

afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

function extract(more: Partial<FileRequest>) {
  const base = more.replay === undefined ? { OPENAI_BASE_URL: server.url } : {}
  const env = readEnv({ ...base, EARMARK_CACHE: path.join(folder, 'cache') })
  return extractFile(file, { content, engine: 'openai', limit: undefined, env, ...more })
}

test('what was recorded is played again without a server, to the same end', async () => {
  const tape = path.join(folder, 'tape')
  const recorded = await extract({ record: tape })
  expect(recorded.text[0]).toBe(`# ${honest.headline}`)
  expect(recorded.notes).toEqual(['2 calls to gpt-5-mini: 2000 tokens read, 200 written'])
  const names = await readdir(tape)
  expect(names.sort()).toEqual([expect.stringMatching(/^choose-[\da-f]+\.json$/), expect.stringMatching(/^find-[\da-f]+\.json$/)])
  const find = JSON.parse(await readFile(path.join(tape, names[1] ?? ''), 'utf8'))
  expect(find).toMatchObject({
    request: { model: 'gpt-5-mini', messages: [{ role: 'system' }, { role: 'user' }] },
    reply: { ok: true, cut: false },
  })
  await server.close()
  expect(await extract({ replay: tape })).toEqual(recorded)
})

test('a question that was never recorded is an error that says how to mend it', async () => {
  const tape = path.join(folder, 'tape')
  await expect(extract({ replay: tape })).rejects.toThrow(/talk\.vtt: .*tape has no find-[\da-f]+\.json, .*record again with --record/)
  await extract({ record: tape })
  await expect(extract({ replay: tape, limit: 2 })).rejects.toThrow(/tape has no find-/)
})

test('recording asks the server even where the answer is kept', async () => {
  await extract({})
  await extract({})
  expect(server.requests).toHaveLength(2)
  await extract({ record: path.join(folder, 'tape') })
  expect(server.requests).toHaveLength(4)
})

test('without a key and a server, one line says what to set', async () => {
  const env = readEnv({})
  await expect(extractFile(file, { content, engine: 'openai', limit: undefined, env })).rejects.toThrow(
    'The engine "openai" needs a server: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own (http://localhost:11434/v1); or use the engine "built-in", which needs none.',
  )
})
