import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { Transcription } from '#domain/settings.ts'
import { createDownload } from '../../net/download.ts'
import { openStore } from '../../store.ts'
import { createAskModel } from './ask.ts'
import { makeMp3 } from './fixture/mp3.ts'
import { type Asked, type AudioServer, type Reply, startAudioServer } from './fixture/server.ts'
import { type TranscribeRequest, type TranscribeResult, transcribeAudio } from './transcribe.ts'

const servers: AudioServer[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())))

const download = createDownload({ userAgent: 'Earmark/0', allowHosts: ['127.0.0.1'] })
const minuteAndHalf = makeMp3({ seconds: 90, gainAt: (second) => (second >= 44 && second < 45 ? 100 : 170) })

type Options = Partial<Omit<TranscribeRequest, 'settings'>> & {
  settings?: Partial<Transcription>
  body?: Uint8Array<ArrayBuffer> | string
  cut?: number
}

async function transcribe(
  answer: (asked: Asked, index: number) => Reply | Promise<Reply>,
  { settings, body = minuteAndHalf, cut, ...options }: Options = {},
): Promise<{ result: TranscribeResult; asked: Asked[]; origin: string }> {
  const server = await startAudioServer({ answer, files: { '/a.mp3': { body, ...(cut === undefined ? {} : { cut }) } } })
  servers.push(server)
  const result = await transcribeAudio({
    audio: { url: `${server.origin}/a.mp3` },
    duration: null,
    language: 'en-GB',
    people: [],
    settings: { model: 'whisper-1', maxMinutes: 120, maxSeconds: 1200, ...settings },
    env: { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: `${server.origin}/v1` },
    download,
    askModel: createAskModel(),
    cache: null,
    ...options,
  })
  return { result, asked: server.asked, origin: server.origin }
}

const verbose = (segments: { start: number; end: number; text: string; [more: string]: unknown }[], more = {}): Reply => ({
  json: { text: segments.map(({ text }) => text).join(' '), language: 'english', duration: 90, segments, ...more },
})

test('one piece: the model is told language and names, and its times are kept', async () => {
  const { result, asked } = await transcribe(
    () =>
      verbose([
        { start: 0.5, end: 4.25, text: ' We weigh the bridge by listening to it.' },
        { start: 4.25, end: 9, text: ' Nobody believed that.' },
      ]),
    { people: ['Ada Okafor', 'Bram de Wit'], settings: { model: 'whisper-1' } },
  )
  expect(result).toEqual({
    ok: true,
    model: 'whisper-1',
    minutes: expect.closeTo(1.5, 2),
    transcript: {
      language: 'en-GB',
      timing: 'cues',
      segments: [
        { speaker: null, start: 0.5, end: 4.25, text: 'We weigh the bridge by listening to it.' },
        { speaker: null, start: 4.25, end: 9, text: 'Nobody believed that.' },
      ],
    },
  })
  expect(asked.map(({ fields }) => fields)).toEqual([
    {
      model: 'whisper-1',
      response_format: 'verbose_json',
      'timestamp_granularities[]': 'segment',
      language: 'en',
      prompt: 'Ada Okafor, Bram de Wit',
    },
  ])
  expect(asked[0]?.file).toMatchObject({ name: 'audio.mp3', type: 'audio/mpeg' })
})

test('several pieces: cut in the pause, and each moved to where it stands', async () => {
  const { result } = await transcribe((_, index) => verbose([{ start: 1, end: 3, text: `Part ${index + 1} begins here.` }]), {
    settings: { maxSeconds: 60 },
  })
  expect(result).toMatchObject({ ok: true, minutes: expect.closeTo(1.5, 2) })
  const segments = result.ok ? result.transcript.segments : []
  const second = segments[1]?.start ?? 0
  expect(segments.map(({ text }) => text)).toEqual(
    ['Part 1 begins here.', 'Part 2 begins here.', 'Part 3 begins here.'].slice(0, segments.length),
  )
  expect(segments.some(({ start }) => start - 1 >= 44 && start - 1 < 45)).toBe(true)
  expect(second).toBeGreaterThan(15)
})

test('no times from the model: sentences have their share of the piece, and the transcript says so', async () => {
  const { result, asked } = await transcribe(() => ({ json: { text: 'Half of this is here. And half of it there.' } }), {
    settings: { model: 'gpt-4o-mini-transcribe' },
  })
  expect(asked[0]?.fields).toEqual({ model: 'gpt-4o-mini-transcribe', response_format: 'json', language: 'en' })
  const transcript = result.ok ? result.transcript : null
  expect(transcript?.timing).toBe('estimated')
  expect(transcript?.segments.map(({ text }) => text)).toEqual(['Half of this is here.', 'And half of it there.'])
  expect(transcript?.segments[1]?.start).toBeCloseTo(46, 0)
  expect(transcript?.segments[1]?.end).toBeCloseTo(90, 0)
})

const diarized = (): Reply => ({
  json: {
    task: 'transcribe',
    duration: 90,
    text: 'Good morning. And to you.',
    segments: [
      { type: 'transcript.text.segment', id: 's1', start: 0, end: 2, speaker: 'A', text: 'Good morning.' },
      { type: 'transcript.text.segment', id: 's2', start: 2, end: 4, speaker: 'B', text: 'And to you.' },
    ],
  },
})

test('a model that tells speakers apart names them by letter, and gets no prompt', async () => {
  const { result, asked } = await transcribe(diarized, { people: ['Ada Okafor'], settings: { model: 'gpt-4o-transcribe-diarize' } })
  expect(result.ok && result.transcript.segments.map(({ speaker }) => speaker)).toEqual(['Speaker A', 'Speaker B'])
  expect(asked[0]?.fields).toEqual({
    model: 'gpt-4o-transcribe-diarize',
    response_format: 'diarized_json',
    chunking_strategy: 'auto',
    language: 'en',
  })
})

test('speakers of several pieces are numbered on: nobody knows that A is A again', async () => {
  const { result, asked } = await transcribe(diarized, { settings: { model: 'gpt-4o-transcribe-diarize', maxSeconds: 60 } })
  const speakers = result.ok ? result.transcript.segments.map(({ speaker }) => speaker) : []
  expect(speakers).toEqual(asked.flatMap((_, index) => [`Speaker ${index * 2 + 1}`, `Speaker ${index * 2 + 2}`]))
  expect(asked.length).toBeGreaterThan(1)
})

test('a server that refuses a form of reply is asked in a simpler one, and so from then on', async () => {
  const { result, asked } = await transcribe(
    ({ fields }) => {
      if (fields.response_format !== 'json') return { status: 400, json: { error: { message: 'response_format is not supported' } } }
      return { json: { text: 'This is plain.' } }
    },
    { settings: { maxSeconds: 60 } },
  )
  expect(result.ok && result.transcript.timing).toBe('estimated')
  expect(asked.map(({ fields }) => fields.response_format)).toEqual(['verbose_json', ...asked.slice(1).map(() => 'json')])
  expect(asked.length).toBeGreaterThan(2)
})

test('a server that refuses hints gets none', async () => {
  const { result, asked } = await transcribe(({ fields }) =>
    fields.language === undefined ? { json: { text: 'Plain words.' } } : { status: 422, json: { detail: 'extra fields' } },
  )
  expect(result.ok).toBe(true)
  expect(Object.keys(asked.at(-1)?.fields ?? {})).toEqual(['model', 'response_format'])
})

test('what Whisper itself counts as failed is left out', async () => {
  const { result } = await transcribe(() =>
    verbose([
      { start: 0, end: 5, text: 'Said by somebody.', no_speech_prob: 0.1, avg_logprob: -0.3, compression_ratio: 1.2 },
      { start: 5, end: 30, text: 'Thank you for watching.', no_speech_prob: 0.9, avg_logprob: -1.4, compression_ratio: 1 },
      { start: 30, end: 60, text: 'and and and and and', no_speech_prob: 0.1, avg_logprob: -0.2, compression_ratio: 9 },
      { start: 60, end: 99, text: '[Music]' },
    ]),
  )
  expect(result.ok && result.transcript.segments.map(({ text }) => text)).toEqual(['Said by somebody.'])
})

test('the language is what the model says where the feed does not', async () => {
  const reply = verbose([{ start: 0, end: 2, text: 'Guten Morgen allerseits.' }], { language: 'german' })
  const { result, asked } = await transcribe(() => reply, { language: null })
  expect(result.ok && result.transcript.language).toBe('de')
  expect(asked[0]?.fields.language).toBeUndefined()
})

test('what is too long is refused before it is fetched, or by its own length before it is sent', async () => {
  const byFeed = await transcribe(diarized, { duration: 7201 })
  expect(byFeed.result).toEqual({
    ok: false,
    temporary: false,
    minutes: 0,
    reason: `${byFeed.origin}/a.mp3 lasts 121 minutes, and transcription.maxMinutes in content/settings.md is 120`,
  })
  const byFile = await transcribe(diarized, { duration: 30, settings: { maxMinutes: 1 } })
  expect(byFile.result).toMatchObject({ ok: false, reason: expect.stringContaining('lasts 2 minutes'), temporary: false })
  expect(byFile.asked).toEqual([])
})

test('audio that cannot be had or is none: one line, and nothing is sent', async () => {
  const failureOf = async (options: Options) => {
    const { result, asked, origin } = await transcribe(diarized, options)
    expect(asked).toEqual([])
    return result.ok ? null : [result.reason.replace(`${origin}/a.mp3 `, ''), result.temporary]
  }
  expect(await failureOf({ cut: 1000 })).toEqual(['broke off the connection', true])
  expect(await failureOf({ body: '<!doctype html><title>Log in</title>' })).toEqual([
    'is a web page, not audio: the host may want a login',
    false,
  ])
  expect(await failureOf({ body: '' })).toEqual(['is empty', true])
  expect(await failureOf({ duration: 3600 })).toEqual(['lasts 90 s where the feed says 3600 s: it seems to be cut off', true])
  expect(await failureOf({ audio: { url: 'http://10.0.0.1/a.mp3' } })).toEqual([
    'http://10.0.0.1/a.mp3 10.0.0.1 is a private address',
    false,
  ])
  const noKey = await failureOf({ env: { OPENAI_API_KEY: undefined, OPENAI_BASE_URL: undefined } })
  expect(noKey).toEqual([expect.stringContaining('OPENAI_API_KEY is not set'), true])
})

test('a server that fails: one line that says how to mend it, and no transcript', async () => {
  const failureOf = async (reply: Reply) => {
    const { result, asked, origin } = await transcribe(() => ({ headers: { 'retry-after-ms': '1' }, ...reply }))
    return result.ok ? null : [result.reason.replace(new URL(origin).host, 'SERVER'), result.temporary, asked.length]
  }
  expect(await failureOf({ status: 401, json: { error: { message: 'Incorrect API key provided: sk-1' } } })).toEqual([
    'SERVER refused the key (HTTP 401): check OPENAI_API_KEY',
    true,
    1,
  ])
  expect(await failureOf({ status: 429, json: { error: { code: 'insufficient_quota', message: 'no credit' } } })).toEqual([
    'SERVER says that the quota is used up (HTTP 429 insufficient_quota): add credit to the account',
    true,
    1,
  ])
  expect(await failureOf({ status: 429, json: { error: { message: 'slow down' } } })).toEqual([
    'SERVER asks to come back later (HTTP 429)',
    true,
    3,
  ])
  expect(await failureOf({ status: 503, text: '<html>busy</html>' })).toEqual(['SERVER is out of order (HTTP 503)', true, 3])
  expect(await failureOf({ text: '<html><body>Welcome to nginx!</body></html>' })).toEqual([
    'SERVER answered with a web page in place of a transcript: see whether OPENAI_BASE_URL is right',
    true,
    1,
  ])
  expect(await failureOf({ text: '{"text":', headers: { 'content-type': 'application/json' } })).toEqual([
    'SERVER answered with what is not JSON: see whether OPENAI_BASE_URL is right',
    true,
    1,
  ])
  expect(await failureOf({ json: { error: 'model not loaded' } })).toEqual([
    expect.stringContaining('SERVER answered with something else than a transcript (text:'),
    true,
    1,
  ])
  expect(await failureOf({ status: 400, json: { error: { message: 'could not decode <b>audio</b>\u0007' } } })).toEqual([
    'SERVER refused the request (HTTP 400): could not decode audio',
    false,
    3,
  ])
})

test('no words heard is a failure, not an empty transcript', async () => {
  const { result } = await transcribe(() => ({ json: { text: ' ' } }))
  expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('heard no words in the audio'), temporary: false })
})

test('what was paid for before a failure is counted', async () => {
  const { result } = await transcribe(
    (_, index) => (index === 0 ? verbose([{ start: 0, end: 2, text: 'The first part.' }]) : { status: 401, json: {} }),
    { settings: { maxSeconds: 60 } },
  )
  expect(result.ok).toBe(false)
  expect(result.minutes).toBeGreaterThan(0.2)
  expect(result.minutes).toBeLessThan(1)
})

test('nothing is left on disk, and progress is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'earmark-test-'))
  vi.stubEnv('TMPDIR', folder)
  const told: string[] = []
  await transcribe(() => verbose([{ start: 0, end: 2, text: 'Short.' }]), { progress: (stage) => told.push(stage) })
  expect(told).toEqual(['fetching the audio', 'transcribing, minute 0 of 2'])
  expect(await readdir(folder)).toEqual([])
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

test('a transcription that broke off goes on from there, and pays for nothing twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'earmark-heard-'))
  const cache = openStore(folder)
  const settings = { maxSeconds: 60 }
  const part = (index: number) => verbose([{ start: 1, end: 3, text: `Part ${index + 1} begins here.` }])
  const whole = await transcribe((_, index) => part(index), { settings })
  const broken = await transcribe((_, index) => (index === 1 ? { status: 401, json: {} } : part(index)), { settings, cache })
  expect(broken.result).toMatchObject({ ok: false, temporary: true, own: true })
  const rest = await transcribe((_, index) => part(index + 1), { settings, cache })
  expect(rest.asked).toHaveLength(whole.asked.length - 1)
  expect(rest.result.ok && rest.result.transcript).toEqual(whole.result.ok && whole.result.transcript)
  expect(broken.result.minutes + rest.result.minutes).toBeCloseTo(1.5, 2)
  const again = await transcribe(() => ({ status: 500 }), { settings, cache })
  expect(again.asked).toEqual([])
  expect(again.result).toMatchObject({ ok: true, minutes: 0 })
  expect((await transcribe((_, index) => part(index), { settings: { ...settings, model: 'whisper-2' }, cache })).asked).toHaveLength(
    whole.asked.length,
  )
  await rm(folder, { recursive: true })
})

test('a server that lets the time for a piece pass is not asked again in the same run, and is in the next', async () => {
  const askModel = createAskModel()
  const first = await transcribe(() => new Promise(() => {}), { askModel, timeoutMs: 300 })
  expect(first.result).toMatchObject({ ok: false, temporary: true, own: true, reason: expect.stringMatching(/took too long to answer$/) })
  const again = { env: { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: `${first.origin}/v1` }, timeoutMs: 300 }
  expect((await transcribe(() => ({}), { ...again, askModel })).result).toMatchObject({
    reason: expect.stringMatching(/not asked again in this run$/),
  })
  expect(first.asked).toHaveLength(1)
  await transcribe(() => ({}), again)
  expect(first.asked).toHaveLength(2)
})
