import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

test('has a default for everything', () => {
  expect(readEnv({ EARMARK_CONTENT: '/nowhere' })).toEqual({
    content: '/nowhere',
    out: resolve('dist'),
    cache: expect.stringMatching(/\.cache\/astro\/[0-9a-f]{12}$/),
    site: null,
    local: 'http://localhost:4321',
    base: '/',
    repository: null,
    formOrigin: null,
    covers: null,
    edits: null,
    indexed: null,
    embeddings: null,
    pages: null,
    related: null,
    threads: null,
  })
})

test('a site without an address stands on this machine, at PORT', () => {
  expect(readEnv({ EARMARK_CONTENT: '/nowhere', PORT: '5000' })).toMatchObject({ site: null, local: 'http://localhost:5000' })
})

test('takes origin and base from one address, and lets BASE_PATH decide', () => {
  const read = (SITE_URL: string, BASE_PATH?: string) => {
    const { site, base } = readEnv({ EARMARK_CONTENT: '/nowhere', SITE_URL, BASE_PATH })
    return [site, base]
  }
  expect(read('https://example.org')).toEqual(['https://example.org', '/'])
  expect(read('https://example.org/earmark')).toEqual(['https://example.org', '/earmark/'])
  expect(read('https://example.org', '/earmark')).toEqual(['https://example.org', '/earmark/'])
  expect(read('https://example.org/a/', 'b/c/')).toEqual(['https://example.org', '/b/c/'])
})

test('refuses a path that would be percent-encoded', () => {
  for (const [SITE_URL, BASE_PATH] of [
    ['https://example.org', '/blög/'],
    ['https://example.org', 'my blog'],
    ['https://example.org/blög/', ''],
    ['https://example.org', '/bl%C3%B6g/'],
  ])
    expect(() => readEnv({ EARMARK_CONTENT: '/nowhere', SITE_URL, BASE_PATH })).toThrow(/^BASE_PATH .* alone: got "\/(bl|my)/)
})

test('lets settings stand where the environment is silent', async () => {
  const content = await mkdtemp(join(tmpdir(), 'earmark-'))
  await writeFile(join(content, 'settings.md'), '---\nsite: "https://example.org/book/"\nrepository: "someone/book"\n---\n')
  expect(readEnv({ EARMARK_CONTENT: content })).toMatchObject({ site: 'https://example.org', base: '/book/', repository: 'someone/book' })
  expect(readEnv({ EARMARK_CONTENT: content, GITHUB_REPOSITORY: 'other/book' })).toMatchObject({ repository: 'other/book' })
  await rm(content, { recursive: true })
})

test('knows where the form to subscribe posts to, and nothing where it is a message', async () => {
  const content = await mkdtemp(join(tmpdir(), 'earmark-'))
  const originOf = async (action: string) => {
    await writeFile(join(content, 'settings.md'), `---\nmail:\n  form: { action: "${action}" }\n---\n`)
    return readEnv({ EARMARK_CONTENT: content }).formOrigin
  }
  expect(await originOf('https://lists.example:8443/subscribe/7?x=1')).toBe('https://lists.example:8443')
  expect(await originOf('mailto:desk@margins.example')).toBeNull()
  await rm(content, { recursive: true })
})

test('refuses an address that is none, in one line', () => {
  expect(() => readEnv({ EARMARK_CONTENT: '/nowhere', SITE_URL: 'example.org' })).toThrow(
    'SITE_URL (or "site" in settings.md) is not a web address: got "example.org", write it as "https://example.org/"',
  )
})

test('keeps a cache for each content directory', () => {
  expect(readEnv({ EARMARK_CONTENT: '/a' }).cache).not.toBe(readEnv({ EARMARK_CONTENT: '/b' }).cache)
})
