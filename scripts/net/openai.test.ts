import type { IncomingMessage, RequestListener } from 'node:http'
import { APIConnectionTimeoutError, APIError } from 'openai'
import { expect, test } from 'vitest'
import { serve } from './fixture/host.ts'
import { createOpenAi, type OpenAiOptions } from './openai.ts'

/** The base address of a host that answers as told. */
async function serveModel(listener: RequestListener): Promise<string> {
  return `${(await serve(listener)).origin}/v1`
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('latin1')
}

const clientOf = (baseUrl: string, options: OpenAiOptions = {}, key: string | undefined = undefined) =>
  createOpenAi({ OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl }, options)

test('asks for the key by name, unless the server is one of your own', () => {
  const without = (OPENAI_BASE_URL: string | undefined) => () => createOpenAi({ OPENAI_API_KEY: undefined, OPENAI_BASE_URL })
  expect(without(undefined)).toThrow('OPENAI_API_KEY is not set, and api.openai.com asks for one')
  expect(without('https://openrouter.ai/api/v1')).toThrow('OPENAI_API_KEY is not set, and openrouter.ai asks for one')
  expect(without('http://localhost:11434/v1')).not.toThrow()
  expect(without('http://192.168.1.20:8000/v1')).not.toThrow()
  expect(without('http://ollama:11434/v1')).not.toThrow()
})

test('says when the base address is none', () => {
  expect(() => createOpenAi({ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'localhost:11434' })).toThrow(
    'OPENAI_BASE_URL is not an address (got "localhost:11434")',
  )
})

test('sends the key, and a file as a form with its name and type', async () => {
  let seen = { path: '', authorization: '', body: '' }
  const baseUrl = await serveModel(async (request, response) => {
    seen = { path: request.url ?? '', authorization: request.headers.authorization ?? '', body: await textOf(request) }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"text":"hello"}')
  })
  const file = new File([new Uint8Array([0xff, 0xfb])], 'piece.mp3', { type: 'audio/mpeg' })
  const reply = await clientOf(`${baseUrl}/`, {}, 'k').audio.transcriptions.create({ file, model: 'whisper-1' })
  expect(reply.text).toBe('hello')
  expect(seen).toMatchObject({ path: '/v1/audio/transcriptions', authorization: 'Bearer k' })
  expect(seen.body).toContain('name="file"; filename="piece.mp3"\r\nContent-Type: audio/mpeg\r\n\r\n\xff\xfb\r\n')
  expect(seen.body).toContain('name="model"\r\n\r\nwhisper-1\r\n')
})

async function countAsked(status: number, headers: Record<string, string>, body: string): Promise<number> {
  let asked = 0
  const baseUrl = await serveModel((_, response) => {
    asked++
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  })
  await expect(clientOf(baseUrl, { maxRetries: 1 }).models.list()).rejects.toThrow(APIError)
  return asked
}

test('asks again after 500 and 429, and not where that cannot help', async () => {
  expect(await countAsked(500, { 'retry-after-ms': '1' }, '{}')).toBe(2)
  expect(await countAsked(429, { 'retry-after-ms': '1' }, '{"error":{"code":"rate_limit_exceeded","message":"slow down"}}')).toBe(2)
  expect(await countAsked(429, { 'retry-after-ms': '1' }, '{"error":{"code":"insufficient_quota","message":"no money"}}')).toBe(1)
  expect(await countAsked(429, { 'retry-after': '3600' }, '{}')).toBe(1)
  expect(await countAsked(400, {}, '{}')).toBe(1)
})

test('gives up on a server that says nothing', async () => {
  const baseUrl = await serveModel(() => {})
  await expect(clientOf(baseUrl, { maxRetries: 0, timeoutMs: 100 }).models.list()).rejects.toThrow(APIConnectionTimeoutError)
})
