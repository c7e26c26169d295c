import { Agent, fetch } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Host, openHost } from './fixture/host.ts'
import { guardedConnect, PrivateAddressError, refusalOf } from './guard.ts'

let host: Host
let port = 0

beforeAll(async () => {
  host = await openHost((_, response) => response.end('inside'))
  port = host.port
})
afterAll(() => host.close())

/** What is heard at a name that leads to this machine; or how that is refused. */
async function ask(name: string, allowHosts: string[]): Promise<string> {
  const url = new URL(`http://${name}:${port}/`)
  const refusal = refusalOf(url, allowHosts)
  if (refusal !== null) return refusal
  const agent = new Agent({
    connect: guardedConnect({
      allowHosts,
      timeoutMs: 1000,
      resolve: (_, __, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]),
    }),
  })
  try {
    return await (await fetch(url, { dispatcher: agent })).text()
  } catch (error) {
    if (error instanceof Error && error.cause instanceof PrivateAddressError) return error.cause.message
    throw error
  } finally {
    await agent.close()
  }
}

test('a name that leads inside is asked only where its host, or its host and just this port, is allowed', async () => {
  const refused = 'desk.example leads to the private address 127.0.0.1'
  expect(await ask('desk.example', [])).toBe(refused)
  expect(await ask('desk.example', ['other.example', `other.example:${port}`])).toBe(refused)
  expect(await ask('desk.example', [`desk.example:${port + 1}`])).toBe(refused)
  expect(await ask('desk.example', [`desk.example:${port}`])).toBe('inside')
  expect(await ask('desk.example', ['desk.example'])).toBe('inside')
})

test('a private address is asked only where it, or it and just this port, is allowed', async () => {
  for (const [name, told] of [
    ['127.0.0.1', '127.0.0.1 is a private address'],
    ['localhost', 'localhost is a private host'],
  ] as const) {
    expect(await ask(name, [])).toBe(told)
    expect(await ask(name, [`${name}:${port + 1}`])).toBe(told)
    expect(await ask(name, [`${name}:${port}`])).toBe('inside')
  }
})
