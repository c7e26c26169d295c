import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createFetcher } from './fetcher.ts'
import { serve } from './fixture/host.ts'

const fetcher = createFetcher({
  userAgent: 'Earmark/0 (+https://example.org)',
  allowHosts: ['127.0.0.1'],
  totalTimeoutMs: 1500,
  patienceMs: 1500,
})
const textOf = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? new Uint8Array())

test('reads a body with its type, validators and our name on the request', async () => {
  let agent: string | undefined
  const { origin } = await serve((request, response) => {
    agent = request.headers['user-agent']
    response.writeHead(200, { 'content-type': 'text/vtt', etag: '"1"', 'content-encoding': 'gzip' }).end(gzipSync('hello'))
  })
  const reply = await fetcher({ url: `${origin}/a` })
  expect(reply).toMatchObject({
    ok: true,
    type: 'text/vtt',
    url: `${origin}/a`,
    movedTo: null,
    validators: { etag: '"1"', lastModified: null },
  })
  expect(reply.ok && textOf(reply.bytes)).toBe('hello')
  expect(agent).toBe('Earmark/0 (+https://example.org)')
})

test('asks conditionally and takes 304 for an answer', async () => {
  const { origin } = await serve((request, response) => response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end())
  expect(await fetcher({ url: origin, validators: { etag: '"1"', lastModified: null } })).toMatchObject({ ok: true, bytes: null })
})

test('remembers a permanent move, and not a temporary one', async () => {
  const { origin } = await serve((request, response) => {
    const status = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 200)
    response.writeHead(status, { location: '/there' }).end()
  })
  expect(await fetcher({ url: `${origin}/301` })).toMatchObject({ url: `${origin}/there`, movedTo: `${origin}/there` })
  expect(await fetcher({ url: `${origin}/302` })).toMatchObject({ url: `${origin}/there`, movedTo: null })
})

test('tells a user name and password to the server they are for, and not to another that it leads to', async () => {
  const heard: (string | undefined)[] = []
  const { origin: other } = await serve((request, response) => {
    heard.push(request.headers.authorization)
    response.end('a list')
  })
  const { origin } = await serve((request, response) => {
    heard.push(request.headers.authorization)
    if (request.url === '/moved') response.writeHead(302, { location: `${other}/list` }).end()
    else response.writeHead(302, { location: '/moved' }).end()
  })
  const reply = await fetcher({ url: `${origin}/list`, login: { user: 'desk', password: 'p@ss' } })
  expect(reply.ok && textOf(reply.bytes)).toBe('a list')
  const told = `Basic ${Buffer.from('desk:p@ss').toString('base64')}`
  expect(heard).toEqual([told, told, undefined])
})

test('follows at most five redirects', async () => {
  const { origin } = await serve((_, response) => response.writeHead(302, { location: '/again' }).end())
  expect(await fetcher({ url: origin })).toMatchObject({ ok: false, reason: 'redirected more than 5 times' })
})

test('refuses private addresses, by number, by name and behind a redirect', async () => {
  const strict = createFetcher({ userAgent: 'Earmark/0', allowHosts: [] })
  for (const url of [
    'http://127.0.0.1:1/',
    'http://[::1]:1/',
    'http://10.0.0.1/',
    'http://169.254.169.254/',
    'http://localhost:1/',
    'http://[::ffff:127.0.0.1]/',
  ]) {
    expect(await strict({ url }), url).toMatchObject({ ok: false, temporary: false })
  }
  expect(await strict({ url: 'file:///etc/passwd' })).toMatchObject({ ok: false, reason: 'file: addresses are not fetched' })
  const { origin } = await serve((_, response) => response.writeHead(302, { location: 'http://10.1.2.3/' }).end())
  expect(await fetcher({ url: origin })).toMatchObject({
    ok: false,
    reason: 'redirected to http://10.1.2.3/: 10.1.2.3 is a private address',
  })
})

test('tries again what may pass, waiting as long as the server asks', async () => {
  let asked = 0
  const { origin } = await serve((_, response) => {
    asked++
    if (asked === 1) response.writeHead(503, { 'retry-after': '1' }).end()
    else response.writeHead(200).end('late')
  })
  const started = Date.now()
  const reply = await fetcher({ url: origin })
  expect(reply.ok && textOf(reply.bytes)).toBe('late')
  expect(Date.now() - started).toBeGreaterThanOrEqual(1000)
})

test('gives up at once where the wait is longer than its patience', async () => {
  let asked = 0
  const { origin } = await serve((_, response) => {
    asked++
    response.writeHead(429, { 'retry-after': '3600' }).end()
  })
  expect(await fetcher({ url: origin })).toEqual({ ok: false, reason: 'asks to come back later (HTTP 429)', status: 429, temporary: true })
  expect(asked).toBe(1)
})

test('does not ask twice for what is not there', async () => {
  let asked = 0
  const { origin } = await serve((_, response) => {
    asked++
    response.writeHead(404).end()
  })
  expect(await fetcher({ url: origin })).toMatchObject({ ok: false, status: 404, temporary: false })
  expect(asked).toBe(1)
})

test('stops reading at the cap, counted after decoding', async () => {
  const { origin } = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(3_000_000, 32))),
  )
  expect(await fetcher({ url: origin, maxBytes: 1024 * 1024 })).toMatchObject({ ok: false, reason: 'is larger than 1 MiB' })
})

test('ends a body that drips for ever', async () => {
  const { origin } = await serve((_, response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('.'), 50)
    response.on('close', () => clearInterval(drip))
  })
  expect(await fetcher({ url: origin })).toEqual({ ok: false, reason: 'took too long to answer', status: null, temporary: true })
})

test('says in plain words that nothing answers', async () => {
  const { origin, close } = await serve(() => {})
  await close()
  expect(await fetcher({ url: origin })).toMatchObject({
    ok: false,
    reason: 'cannot be reached: nothing answers at that host and port',
    temporary: true,
  })
})

test('asks one host at most twice at the same time', async () => {
  let open = 0
  let most = 0
  const { origin } = await serve((_, response) => {
    most = Math.max(most, ++open)
    setTimeout(() => {
      open--
      response.end()
    }, 30)
  })
  await Promise.all(Array.from({ length: 8 }, (_, index) => fetcher({ url: `${origin}/${index}` })))
  expect(most).toBe(2)
})
