import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDownload } from '../../net/download.ts'
import { createAskModel } from './ask.ts'
import { type Asked, type AudioServer, type Reply, startAudioServer } from './fixture/server.ts'
import { transcribeAudio } from './transcribe.ts'

const corpus = process.env.EARMARK_CORPUS ?? ''
const schemas = process.env.EARMARK_OPENAI_SCHEMAS ?? ''

let host: ChildProcess
let origin = ''
let server: AudioServer
beforeAll(async () => {
  server = await startAudioServer({ answer: ({ fields }) => replyTo(fields.model ?? '') })
  if (corpus === '') return
  host = spawn(process.execPath, [path.join(corpus, 'changelog/serve.mjs'), '--quiet'])
  origin = await new Promise((done) => host.stdout?.once('data', (line) => done(String(line).trim().replace('listening ', ''))))
})
afterAll(async () => {
  host?.kill()
  await server.close()
})

const download = createDownload({ userAgent: 'Earmark/0', allowHosts: ['127.0.0.1'], stallTimeoutMs: 500 })

const segment = { start: 0, end: 2, text: 'Good morning.' }
const usage = { type: 'duration', seconds: 60 }
const replies: Record<string, unknown> = {
  'whisper-1': {
    language: 'english',
    duration: 60,
    text: segment.text,
    segments: [{ ...segment, id: 0, seek: 0, tokens: [1], temperature: 0, avg_logprob: -0.2, compression_ratio: 1, no_speech_prob: 0 }],
    usage,
  },
  'gpt-4o-transcribe-diarize': {
    task: 'transcribe',
    duration: 60,
    text: segment.text,
    segments: [{ ...segment, type: 'transcript.text.segment', id: 'seg_1', speaker: 'A' }],
    usage,
  },
  'gpt-4o-mini-transcribe': { text: segment.text },
}

const replyTo = (model: string): Reply => ({ json: replies[model] })

const transcribe = (url: string, model = 'whisper-1') =>
  transcribeAudio({
    audio: { url },
    duration: 60,
    language: 'en',
    people: ['Ada Okafor'],
    settings: { model, maxMinutes: 120, maxSeconds: 1200 },
    env: { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: `${server.origin}/v1` },
    download,
    askModel: createAskModel(),
    cache: null,
  })

test.skipIf(corpus === '')(
  'audio from a host that misbehaves: a transcript, or one line of what was wrong',
  async () => {
    const outcomeOf = async (faults: string) => {
      const result = await transcribe(`${origin}/audio/a.mp3?seconds=60${faults}`)
      return result.ok ? result.transcript.segments.length : [result.reason.replace(/^\S+ /, ''), result.temporary]
    }
    expect(await outcomeOf('')).toBe(1)
    expect(await outcomeOf('&redirect=3')).toBe(1)
    expect(await outcomeOf('&type=text/html')).toBe(1)
    expect(await outcomeOf('&first=2&key=a')).toBe(1)
    expect(await outcomeOf('&html=1')).toEqual(['is a web page, not audio: the host may want a login', false])
    expect(await outcomeOf('&empty=1')).toEqual(['is empty', true])
    expect(await outcomeOf('&cut=5000')).toEqual(['lasts 1 s where the feed says 60 s: it seems to be cut off', true])
    expect(await outcomeOf('&truncate=5000')).toEqual(['broke off the connection', true])
    expect(await outcomeOf('&reset=1')).toEqual(['broke off the connection', true])
    expect(await outcomeOf('&stall=1')).toEqual(['stopped answering half-way', true])
    expect(await outcomeOf('&status=404')).toEqual(['is not there (HTTP 404)', false])
    expect(await outcomeOf('&redirect=loop')).toEqual(['redirected more than 8 times', false])
  },
  60_000,
)

test.skipIf(schemas === '' || corpus === '')('every request and reply is as the published schemas have it', async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addSchema(JSON.parse(await readFile(schemas, 'utf8')), 'api')
  ajv.addFormat('binary', true)
  ajv.addFormat('double', true)
  ajv.addFormat('float', true)
  const faultsOf = (name: string, value: unknown) => {
    ajv.validate({ $ref: `api#/components/schemas/${name}` }, value)
    return ajv.errors ?? []
  }
  expect(faultsOf('CreateTranscriptionResponseVerboseJson', replies['whisper-1'])).toEqual([])
  expect(faultsOf('CreateTranscriptionResponseDiarizedJson', replies['gpt-4o-transcribe-diarize'])).toEqual([])
  for (const model of Object.keys(replies)) {
    expect(await transcribe(`${origin}/audio/a.mp3?seconds=60`, model)).toMatchObject({ ok: true })
    const asked = server.asked.at(-1)
    expect(asked?.fields.model).toBe(model)
    expect(asked && faultsOf('CreateTranscriptionRequest', bodyOf(asked)), model).toEqual([])
  }
  expect(faultsOf('CreateTranscriptionRequest', { file: '', model: 'x', response_format: 'xml', more: 1 })).toHaveLength(2)
})

/** The form as the object that the schema describes: `name[]` is a list. */
function bodyOf({ fields }: Asked): Record<string, unknown> {
  const entries = Object.entries(fields).map(([name, value]) =>
    name.endsWith('[]') ? [name.slice(0, -2), value.split(',')] : [name, value],
  )
  return { file: '', ...Object.fromEntries(entries) }
}
