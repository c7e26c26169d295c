import { afterEach, expect, test } from 'vitest'
import { contentOf, KeptResponse, keepResponses } from './kept-response.ts'

let letThemBe = () => {}
afterEach(() => letThemBe())

test('gives back what it was given, uncopied', async () => {
  const bytes = new TextEncoder().encode('<p>Überall</p>')
  expect(await contentOf(new KeptResponse(bytes))).toBe(bytes)
  expect(await contentOf(new KeptResponse('{}'))).toBe('{}')
  expect(await contentOf(new KeptResponse(null, { status: 404 }))).toBeNull()
})

test('reads as any response does, with its status and headers', async () => {
  const response = new KeptResponse('{"a":"ü"}', { status: 201, headers: { 'content-type': 'application/json' } })
  expect([response.status, response.headers.get('content-type')]).toEqual([201, 'application/json'])
  expect(await response.clone().json()).toEqual({ a: 'ü' })
  expect(await response.clone().text()).toBe('{"a":"ü"}')
  expect(await response.clone().bytes()).toEqual(new TextEncoder().encode('{"a":"ü"}'))
  expect(await new Response(response.body).text()).toBe('{"a":"ü"}')
})

test('while responses are kept, those that Node makes itself still pass for such, and are read', async () => {
  letThemBe = keepResponses()
  const json = Response.json({ a: 1 })
  expect([json instanceof Response, new Response('a') instanceof Response, {} instanceof Response]).toEqual([true, true, false])
  expect(new TextDecoder().decode((await contentOf(json)) as Uint8Array)).toBe('{"a":1}')
  letThemBe()
  expect(Response).not.toBe(KeptResponse)
})
