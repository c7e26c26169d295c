import { afterEach, beforeEach, expect, test } from 'vitest'
import { ground } from '../../ground/ground.ts'
import { renderInsight } from '../../publish/insight.ts'
import { obey } from './fixture/behaviours.ts'
import { engineAt, requestOver } from './fixture/bench.ts'
import { type ModelServer, startModelServer } from './fixture/model-server.ts'
import { smuggled } from './fixture/smuggled.ts'
import { honest, honestToo } from './fixture/talk.ts'
import { untruths } from './fixture/untruths.ts'

const attacks = [...smuggled, ...untruths]

let server: ModelServer

beforeEach(async () => {
  server = await startModelServer(obey([]))
})

afterEach(() => server.close())

test.each(attacks)('a model that obeys publishes nothing harmful: $name', async ({ plant, draft, picks, harm }) => {
  server.play(obey([draft, honestToo, honest], picks))
  const request = requestOver(plant)
  const result = await engineAt(server).extract(request)
  if (!result.ok) throw new Error(result.reason)
  const episode = { id: 'a/2026-01-01-b', podcast: 'a', publishedAt: new Date(0) }
  const engine = { name: 'openai', model: 'played', prompt: 1 }
  const { insights } = ground({ drafts: result.drafts, transcript: request.transcript, episode, engine, quoteWords: 90 })
  const published = insights.map(renderInsight).join('\n')
  expect(published).not.toMatch(harm)
  expect(published).not.toMatch(/https?:|www\.|<[a-z/]|\]\(/i)
  expect(insights.map(({ title }) => title)).toContain(honestToo.headline)
  expect(result.notes.join('\n')).not.toMatch(/https?:|<[a-z]/i)
})

test('what orders a model about is not shown to it, in whatever field it stands', async () => {
  for (const { plant } of attacks) await engineAt(server).extract(requestOver(plant))
  const shown = server.requests.map(({ user }) => user).join('\n')
  expect(shown).not.toMatch(/ignore all|ignoriere|忽略|im_start|\[INST\]|you are now|disregard the rules|SYSTEM:/i)
  expect(shown).toContain(honest.quotes[0]?.text)
})
