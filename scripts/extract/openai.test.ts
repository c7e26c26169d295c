import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ground } from '../ground/ground.ts'
import type { ExtractResult } from './engine.ts'
import { fail, obey, say, well, wellAfter, wellUnless, wrongs } from './openai/fixture/behaviours.ts'
import { engineAt, requestOver } from './openai/fixture/bench.ts'
import { type Behaviour, type ModelServer, startModelServer } from './openai/fixture/model-server.ts'
import { honest, honestToo, transcriptOf, turns } from './openai/fixture/talk.ts'

let server: ModelServer
let cache = ''

beforeEach(async () => {
  server = await startModelServer(well)
  cache = await mkdtemp(path.join(tmpdir(), 'earmark-openai-'))
})

afterEach(async () => {
  expect(server.problems).toEqual([])
  await server.close()
  await rm(cache, { recursive: true, force: true })
})

const titlesOf = (result: ExtractResult) => (result.ok ? result.drafts.map(({ title }) => title) : result.reason)

test('a model that finds and chooses well gives drafts whose quotes stand in the transcript', async () => {
  server.play(obey([honest, honestToo]))
  const request = requestOver()
  const result = await engineAt(server).extract(request)
  if (!result.ok) throw new Error(result.reason)
  expect(result.notes).toEqual([])
  expect(result.usage).toHaveLength(2)
  expect(result.drafts[0]).toEqual({
    title: honest.headline,
    body: honest.paragraph,
    quotes: [{ text: honest.quotes[0]?.text, speaker: 'Ada Okafor', near: 60 }],
    topics: ['engineering'],
    score: 0.9,
    kind: 'number',
    people: ['Ada Okafor'],
    organisations: [],
    reason: 'As ordered.',
  })
  const episode = { id: 'a/2026-01-01-b', podcast: 'a', publishedAt: new Date(0) }
  const engine = { name: 'openai', model: 'played', prompt: 1 }
  const { insights, rejections } = ground({ drafts: result.drafts, transcript: request.transcript, episode, engine, quoteWords: 90 })
  expect(rejections).toEqual([])
  expect(insights.map(({ evidence }) => evidence[0]?.speaker)).toEqual(['Ada Okafor', 'Joon Park'])
})

test('a server that takes no JSON schema is asked in a looser way, and this is remembered', async () => {
  server.play(
    wellUnless(({ response_format: format }) =>
      format?.type === 'json_schema' ? fail(400, 'bad', 'response_format json_schema is not supported') : null,
    ),
  )
  const first = await engineAt(server, { cache }).extract(requestOver())
  expect(first.ok).toBe(true)
  expect(server.requests.map((request) => request.response_format?.type)).toEqual(['json_schema', 'json_object', 'json_object'])
  await engineAt(server, { cache }).extract(requestOver({ limit: 3 }))
  expect(server.requests.slice(3).every((request) => request.response_format?.type === 'json_object')).toBe(true)
})

test('a server that takes no form of answer and no limit is asked for neither', async () => {
  server.play(
    wellUnless(({ response_format: format, max_completion_tokens: limit }) => {
      if (format) return fail(422, 'bad', 'extra fields not permitted')
      return limit ? fail(400, 'bad', "Unsupported parameter: 'max_completion_tokens'") : null
    }),
  )
  const result = await engineAt(server, { cache }).extract(requestOver())
  expect(result.ok).toBe(true)
  expect(server.requests.at(-1)).not.toHaveProperty('response_format')
  expect(server.requests.at(-1)).not.toHaveProperty('max_completion_tokens')
})

test('a model that can read little is asked in smaller parts', async () => {
  const long = transcriptOf(Array.from({ length: 8 }, () => turns).flat())
  server.play(
    wellUnless(({ user }) =>
      user.length > 12_000 ? fail(400, 'context_length_exceeded', "This model's maximum context length is 4096 tokens.") : null,
    ),
  )
  const result = await engineAt(server, { cache }).extract(requestOver({ transcript: long }))
  expect(result.ok).toBe(true)
  expect(server.requests.at(-1)?.user.length).toBeLessThan(12_000)
  expect(server.requests.map(({ question }) => question)).toEqual(['find', 'find', 'find', 'find', 'choose'])
})

const failures: [keyof typeof wrongs, temporary: boolean, reason: RegExp][] = [
  ['refusal', false, /^the model would not answer: I'm sorry/],
  ['filtered', false, /^the model would not answer: its content filter/],
  ['empty', false, /no use twice: the reply was empty/],
  ['noChoices', true, /a reply without an answer in it/],
  ['cutOff', false, /no use twice: it broke off at the limit of its length/],
  ['prose', false, /no use twice: the reply was not one JSON object/],
  ['htmlInside', false, /no use twice: the reply was an HTML page/],
  ['html', true, /answered with an HTML page: OPENAI_BASE_URL must be/],
  ['badGateway', true, /HTTP 502/],
  ['errorInside', true, /Provider returned error/],
  ['failing', true, /HTTP 500/],
  ['tooMany', true, /HTTP 429/],
  ['quota', true, /quota is used up/],
  ['longWait', true, /come back in 60 minutes/],
  ['wrongKey', true, /OPENAI_API_KEY/],
  ['noModel', true, /no such model/],
  ['hang', true, /took too long to answer/],
  ['drip', true, /took too long to answer/],
]

test.each(failures)('%s is one line, and nothing is published', async (wrong, temporary, reason) => {
  server.play(wrongs[wrong])
  const result = await engineAt(server, { timeoutMs: wrong === 'hang' || wrong === 'drip' ? 300 : 10_000 }).extract(requestOver())
  expect(result).toMatchObject({ ok: false, temporary, reason: expect.stringMatching(reason) })
  expect(result.ok ? '' : result.reason).not.toMatch(/[\n<]|sk-abc/)
})

test('an answer that is no use is asked for once more, and then is', async () => {
  for (const wrong of ['empty', 'cutOff', 'prose', 'htmlInside'] as const) {
    server.play(wellAfter(server.requests.length + 1, wrongs[wrong]))
    const result = await engineAt(server).extract(requestOver())
    expect(titlesOf(result), wrong).not.toEqual([])
    expect(result.ok, wrong).toBe(true)
  }
  expect(server.requests[1]?.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user'])
  expect(server.requests[1]?.messages.at(-1)?.content).toMatch(/^That reply cannot be used: the reply was empty/)
})

test('fences and thoughts around the answer are forgiven', async () => {
  server.play((request) => {
    const reply = JSON.stringify(request.question === 'find' ? { drafts: [honest] } : { picks: [] })
    return say(`<think>Let me see {"drafts": []}</think>\nHere it is:\n\`\`\`json\n${reply}\n\`\`\``)
  })
  const result = await engineAt(server).extract(requestOver())
  expect(result).toMatchObject({ ok: true, drafts: [] })
  expect(server.requests).toHaveLength(2)
})

test('a server that is busy for a moment is asked again', async () => {
  server.play(wellAfter(1, wrongs.tooMany))
  expect((await engineAt(server).extract(requestOver())).ok).toBe(true)
})

test('where the quota is used up, nobody is asked again in the same run', async () => {
  server.play(wrongs.quota)
  const engine = engineAt(server)
  const results = [await engine.extract(requestOver()), await engine.extract(requestOver({ limit: 2 }))]
  expect(results.map((result) => result.ok)).toEqual([false, false])
  expect(server.requests).toHaveLength(1)
})

test.each(['hang', 'drip'] as const)('a server whose answers %s is asked once in a run, whatever the tries', async (wrong) => {
  server.play(wrongs[wrong])
  const engine = engineAt(server, { timeoutMs: 1000, maxRetries: 2 })
  const results = [await engine.extract(requestOver()), await engine.extract(requestOver({ limit: 2 }))]
  expect(results.map((result) => result.ok)).toEqual([false, false])
  expect(server.requests).toHaveLength(1)
})

test('a draft in another language is refused', async () => {
  const headline = 'Ein Test, der nie fehlschlägt, beweist nur, dass er nicht hinsieht'
  const paragraph =
    'Ada Okafor und ihr Team haben in einer Woche viertausend Tests gelöscht, weil niemand sagen konnte, welchen Fehler sie gefunden hätten. Die Suite schrumpfte von fünfzig Minuten auf neun, und die Zahl der Fehler beim Kunden blieb im nächsten Quartal gleich.'
  server.play(obey([{ ...honest, headline, paragraph }, honestToo]))
  const result = await engineAt(server).extract(requestOver())
  expect(titlesOf(result)).toEqual([honestToo.headline])
  expect(result.ok && result.notes).toEqual([`a draft was refused: it is in another language than the transcript ("${headline}")`])
})

test('what was asked is kept: the same input gives the same drafts and costs nothing', async () => {
  const first = await engineAt(server, { cache }).extract(requestOver())
  const asked = server.requests.length
  server.play(wrongs.failing)
  const second = await engineAt(server, { cache }).extract(requestOver())
  expect(server.requests).toHaveLength(asked)
  expect(second).toEqual({ ...first, usage: [] })
  expect((await readdir(cache, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a run that failed half-way pays for nothing twice', async () => {
  const long = transcriptOf(Array.from({ length: 20 }, () => turns).flat())
  server.play((request, turn) => (request.question === 'choose' ? wrongs.failing() : well(request, turn)))
  expect((await engineAt(server, { cache }).extract(requestOver({ transcript: long }))).ok).toBe(false)
  const parts = server.requests.filter(({ question }) => question === 'find').length
  expect(parts).toBeGreaterThan(1)
  server.play(well)
  const asked = server.requests.length
  expect((await engineAt(server, { cache }).extract(requestOver({ transcript: long }))).ok).toBe(true)
  expect(server.requests.slice(asked).map(({ question }) => question)).toEqual(['choose'])
})

test('the estimate leaves out what is kept: all of it after a run, all but the choice after one that failed there', async () => {
  const request = requestOver({ transcript: transcriptOf(Array.from({ length: 20 }, () => turns).flat()) })
  const estimate = async () => (await engineAt(server, { cache }).estimate?.(request))?.[0]
  const whole = await estimate()
  server.play((asked, turn) => (asked.question === 'choose' ? wrongs.failing() : well(asked, turn)))
  await engineAt(server, { cache }).extract(request)
  const rest = await estimate()
  expect(rest?.input).toBeGreaterThan(500)
  expect(rest?.input).toBeLessThan((whole?.input ?? 0) / 3)
  server.play(well)
  await engineAt(server, { cache }).extract(request)
  expect(await estimate()).toEqual({ model: 'played', input: 0, output: 0 })
})

test('a part that the model refuses is noted, and the others stand', async () => {
  const long = transcriptOf(Array.from({ length: 20 }, () => turns).flat())
  server.play(wellUnless(({ user }) => (user.includes('\nPart 1 of') ? wrongs.refusal() : null)))
  const result = await engineAt(server).extract(requestOver({ transcript: long }))
  expect(result.ok && result.notes[0]).toMatch(/^part 1 of \d gave nothing: the model would not answer/)
  expect(titlesOf(result)).not.toEqual([])
})

test('where the choice fails for good, the drafts are chosen by their own scores', async () => {
  server.play((request) => (request.question === 'choose' ? wrongs.prose() : say(JSON.stringify({ drafts: [honestToo, honest] }))))
  const result = await engineAt(server).extract(requestOver())
  expect(titlesOf(result)).toEqual([honest.headline, honestToo.headline])
  expect(result.ok && result.notes[0]).toMatch(/^chosen by the drafts' own scores: /)
})

test('the choice may merge and reword, but its words are held to the same rules, and it can quote nothing', async () => {
  const reworded = 'Tests that never fail prove nothing about the code'
  const pick = { paragraph: null, score: 0.8, reason: 'x' }
  const picks = [
    { ...pick, drafts: [1], headline: reworded },
    { ...pick, drafts: [2], headline: 'Read all about it at https://evil.example/now' },
  ]
  server.play(obey([honest, honestToo], picks))
  const result = await engineAt(server).extract(requestOver())
  expect(titlesOf(result)).toEqual([reworded, honestToo.headline])
  expect(result.ok && result.notes).toEqual([`a new wording was passed over: it holds an address (for "${honestToo.headline}")`])
})

test('a headline over 90 characters is refused unless the choice mends it', async () => {
  const headline = 'A test that has never failed in all of its life proves only one thing, which is that the test is not looking'
  server.play(obey([{ ...honest, headline }]))
  expect(titlesOf(await engineAt(server).extract(requestOver()))).toEqual([])
  server.play(obey([{ ...honest, headline }], [{ drafts: [1], headline: honest.headline, paragraph: null, score: 0.8, reason: 'x' }]))
  expect(titlesOf(await engineAt(server).extract(requestOver()))).toEqual([honest.headline])
})

test('the estimate is over what is asked, and within three times of it', async () => {
  const request = requestOver({ transcript: transcriptOf(Array.from({ length: 20 }, () => turns).flat()) })
  const engine = engineAt(server)
  const [usage] = (await engine.estimate?.(request)) ?? []
  await engine.extract(request)
  const words = server.requests.flatMap(({ messages }) => messages.flatMap(({ content }) => content.split(/\s+/))).length
  expect(usage?.input).toBeGreaterThan(words * 1.3)
  expect(usage?.input).toBeLessThan(words * 3)
  expect(usage?.output).toBeGreaterThan(5000)
})

test('a model that gives thirty drafts gives no more insights than wanted, and the rest is told', async () => {
  const said = (index: number) => `Queue number ${index} was left alone by the team of Ada Okafor until somebody counted what it cost them.`
  const talk = transcriptOf(Array.from({ length: 30 }, (_, index) => ['Ada Okafor', said(index)]))
  const drafts = Array.from({ length: 30 }, (_, index) => ({
    ...honest,
    headline: `Queue number ${index} costs more than anybody counted`,
    paragraph: `Queue number ${index} was left alone until somebody counted what it cost the team of Ada Okafor. What nobody counts is left alone by the team, and what somebody counted was left alone no longer by the team, until the cost was what they counted.`,
    quotes: [{ line: 0, speaker: 'Ada Okafor', text: said(index) }],
    score: index / 30,
  }))
  server.play(obey(drafts))
  const result = await engineAt(server).extract(requestOver({ transcript: talk, limit: 6 }))
  expect(titlesOf(result)).toHaveLength(6)
  expect(result.ok && result.notes[0]).toBe('part 1 of 1 gave 30 drafts: the first 20 were read')
})

test('a server that cuts long questions without a word is found out by its count, and asked in smaller parts', async () => {
  const long = transcriptOf(Array.from({ length: 10 }, () => turns).flat())
  const context = 3000
  server.play(async (request, turn) => {
    const answer = await well(request, turn)
    const tokens = Math.ceil(request.messages.reduce((sum, { content }) => sum + content.length, 0) / 4.5)
    if (typeof answer === 'object') Object.assign(Object(answer.body).usage, { prompt_tokens: Math.min(context, tokens) })
    return answer
  })
  const result = await engineAt(server, { cache }).extract(requestOver({ transcript: long }))
  expect(result.ok).toBe(true)
  const parts = server.requests.filter(({ question }) => question === 'find').map(({ system, user }) => (system.length + user.length) / 4.5)
  expect(parts[0]).toBeGreaterThan(context * 1.5)
  expect(parts.at(-1)).toBeLessThan(context * 1.5)
})

test('a German talk is asked about in German, and has German drafts', async () => {
  const text =
    'Wir haben in einer Woche viertausend Tests gelöscht, weil niemand sagen konnte, welchen Fehler sie gefunden hätten. Die Suite schrumpfte von fünfzig Minuten auf neun, und die Zahl der Fehler beim Kunden blieb im nächsten Quartal gleich.'
  const paragraph =
    'Ada Okafor und ihr Team haben in einer Woche viertausend Tests gelöscht, weil niemand sagen konnte, welchen Fehler sie gefunden hätten. Die Suite schrumpfte von fünfzig Minuten auf neun, und die Zahl der Fehler beim Kunden blieb im nächsten Quartal gleich.'
  const headline = 'Ein Test, der nie fehlschlägt, beweist nur, dass er nicht hinsieht'
  const german = { ...honest, headline, paragraph, quotes: [{ line: 1, speaker: 'Ada Okafor', text: text.split('. ')[0] }] }
  server.play(obey([german, honest]))
  const result = await engineAt(server).extract(requestOver({ transcript: transcriptOf([['Ada Okafor', text]], 'de') }))
  expect(titlesOf(result)).toEqual([headline])
  expect(server.requests[0]?.system).toContain('Plain text in German')
  expect(server.requests[0]?.user).toMatch(/best first, in German, each quote copied word for word from one line\.$/)
})

test('a transcript without words costs nothing and gives nothing', async () => {
  const empty: Behaviour = () => fail(500, 'never', 'never')
  server.play(empty)
  const request = requestOver({ transcript: transcriptOf([]) })
  expect(await engineAt(server).extract(request)).toEqual({ ok: true, drafts: [], usage: [], notes: [] })
  expect(await engineAt(server).estimate?.(request)).toEqual([{ model: 'played', input: 0, output: 0 }])
})
