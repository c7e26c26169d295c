import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeTextFile } from '../../publish/file.ts'
import { type Host, hostSite } from './host.ts'

let out = ''
let host: Host

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'earmark-host-'))
  await writeTextFile(path.join(out, '404.html'), 'Not here.')
  await writeTextFile(path.join(out, 'a-show/index.html'), 'A show.')
  host = await hostSite(out, '/notes/')
})
afterAll(async () => {
  await host.close()
  await rm(out, { recursive: true })
})

const ask = async (address: string) => {
  const reply = await fetch(new URL(address, host.home))
  return [reply.status, await reply.text()]
}

test('serves folders by their index, and a page of its own for what is not there', async () => {
  expect(await ask('a-show/')).toEqual([200, 'A show.'])
  expect(await ask('another/')).toEqual([404, 'Not here.'])
  expect(await ask('/a-show/')).toEqual([404, 'Not here.'])
})

test('an address that is not encoded well is one that is not there, and weighs what was sent for it', async () => {
  for (const address of ['100%/', '%E0%A4%A', '%00']) expect(await ask(address), address).toEqual([404, 'Not here.'])
  expect(host.weigh(`${host.home}100%/`)).toBeGreaterThan(0)
  expect(await ask('a-show/')).toEqual([200, 'A show.'])
})

test('refuses a folder that holds no site', async () => {
  await expect(hostSite(path.join(out, 'a-show'), '/')).rejects.toThrow('404.html')
})
