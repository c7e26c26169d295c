import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai'
import { expect, test } from 'vitest'
import { openAiFailureOf } from './openai-failure.ts'

const refused = (status: number, body: object) => openAiFailureOf(APIError.generate(status, { error: body }, undefined, new Headers()))

test('tells the account and the key from the request', () => {
  expect(refused(401, { message: 'Incorrect API key provided: sk-abc' })).toEqual({
    reason: 'refused the key (HTTP 401): check OPENAI_API_KEY',
    status: 401,
    temporary: true,
  })
  expect(refused(429, { code: 'insufficient_quota', message: 'You exceeded your current quota' })).toEqual({
    reason: 'says that the quota is used up (HTTP 429 insufficient_quota): add credit to the account',
    status: 429,
    temporary: true,
  })
  expect(refused(429, { message: 'Rate limit reached' })).toMatchObject({ reason: 'asks to come back later (HTTP 429)', temporary: true })
  expect(refused(502, {})).toMatchObject({ reason: 'is out of order (HTTP 502)', temporary: true })
  expect(refused(413, {})).toMatchObject({ reason: 'finds the request too large (HTTP 413)', temporary: false })
})

test("quotes the server's own words short and without markup", () => {
  expect(refused(400, { message: `bad <script>x</script>\n::error::field ${'y'.repeat(500)}` })).toEqual({
    reason: expect.stringMatching(/^refused the request \(HTTP 400\): bad x ::error::field y{100,200}$/),
    status: 400,
    temporary: false,
  })
})

test('tells a server that is not there and one that is slow', () => {
  for (const error of [new APIConnectionTimeoutError(), new APIUserAbortError(), new DOMException('', 'AbortError')]) {
    expect(openAiFailureOf(error)).toMatchObject({ reason: 'took too long to answer', temporary: true, late: true })
  }
  expect(openAiFailureOf(new APIConnectionError({ message: 'x' }))).toMatchObject({
    reason: 'cannot be reached: see whether it runs, and OPENAI_BASE_URL',
    temporary: true,
  })
})

test('throws a bug on', () => {
  expect(() => openAiFailureOf(new RangeError('off by one'))).toThrow('off by one')
})
