import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDownload } from './download.ts'
import { serve } from './fixture/host.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earmark-download-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const download = createDownload({ userAgent: 'Earmark/0', allowHosts: ['127.0.0.1'], stallTimeoutMs: 300 })
const fetchTo = (url: string, maxBytes = 1024 * 1024) => download({ url, file: join(folder, 'audio'), maxBytes })

test('writes the body to the file, behind redirects', async () => {
  const { origin } = await serve((request, response) => {
    if (request.url === '/a.mp3') response.writeHead(302, { location: '/b.mp3' }).end()
    else response.writeHead(200, { 'content-type': 'audio/mpeg' }).end('sound')
  })
  expect(await fetchTo(`${origin}/a.mp3`)).toEqual({ ok: true, bytes: 5, type: 'audio/mpeg' })
  expect(await readFile(join(folder, 'audio'), 'utf8')).toBe('sound')
})

test('tries again what broke off, from the start', async () => {
  let asked = 0
  const { origin } = await serve((_, response) => {
    response.writeHead(200, { 'content-length': 5 })
    if (++asked === 1) response.write('sou', () => response.destroy())
    else response.end('sound')
  })
  expect(await fetchTo(origin)).toMatchObject({ ok: true, bytes: 5 })
  expect(await readFile(join(folder, 'audio'), 'utf8')).toBe('sound')
})

test('says what failed, and leaves nothing behind', async () => {
  const { origin } = await serve((request, response) => {
    if (request.url === '/missing') response.writeHead(404).end()
    else if (request.url === '/inside') response.writeHead(302, { location: 'http://10.0.0.1/' }).end()
    else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else if (request.url === '/announced') response.writeHead(200, { 'content-length': 2_000_000 }).end(Buffer.alloc(2_000_000))
    else if (request.url === '/endless') response.end(Buffer.alloc(2_000_000))
    else response.writeHead(200).write('so')
  })
  expect(await fetchTo(`${origin}/missing`)).toEqual({ ok: false, reason: 'is not there (HTTP 404)', temporary: false })
  expect(await fetchTo(`${origin}/inside`)).toMatchObject({ reason: 'redirected to http://10.0.0.1/: 10.0.0.1 is a private address' })
  expect(await fetchTo(`${origin}/loop`)).toMatchObject({ ok: false, reason: 'redirected more than 8 times' })
  expect(await fetchTo(`${origin}/announced`)).toEqual({ ok: false, reason: 'is larger than 1 MiB', temporary: false })
  expect(await fetchTo(`${origin}/endless`)).toEqual({ ok: false, reason: 'is larger than 1 MiB', temporary: false })
  expect(await fetchTo(`${origin}/stalls`)).toEqual({ ok: false, reason: 'stopped answering half-way', temporary: true })
  expect(await fetchTo('http://localhost:1/')).toMatchObject({ ok: false, reason: 'localhost is a private host', temporary: false })
  expect(await readdir(folder)).toEqual([])
}, 15_000)

test('says that nothing answers', async () => {
  const { origin, close } = await serve(() => {})
  await close()
  expect(await fetchTo(origin)).toEqual({ ok: false, reason: 'cannot be reached: nothing answers at that host and port', temporary: true })
})

test('throws where the file cannot be written: that is no fault of the host', async () => {
  const { origin } = await serve((_, response) => response.end('sound'))
  await expect(download({ url: origin, file: join(folder, 'none', 'audio'), maxBytes: 10 })).rejects.toThrow('ENOENT')
})
