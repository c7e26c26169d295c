import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Host, openHost } from './net/fixture/host.ts'
import { writeTextFile } from './publish/file.ts'

const run = promisify(execFile)
const root = path.join(import.meta.dirname, '..')
const stock = path.join(root, 'scripts/extract/golden/openai/content') // a publisher changes theirs
let content = ''
let host: Host
let origin = ''

const item = (slug: string, transcript: string) =>
  `<item><title>${slug}</title><guid>${slug}</guid><pubDate>Mon, 02 Nov 2026 06:00:00 GMT</pubDate><itunes:duration>600</itunes:duration>
   <podcast:transcript url="${transcript}" type="text/vtt"/></item>`
const feedOf = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
   <channel><title>A show</title>${items}</channel></rss>`

beforeAll(async () => {
  host = await openHost((request, response) => {
    const pages: Record<string, string> = {
      '/good.xml': feedOf(''),
      '/page.html': '<!doctype html><html><head><title>A show</title></head><body><p>Subscribe!</p></body></html>',
      '/login.xml': feedOf(item('walled', `${origin}/login.vtt`)),
      '/login.vtt': '<!doctype html><html><head><title>Log in</title></head><body><form><input type="password"></form></body></html>',
    }
    const body = pages[request.url ?? '']
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/plain' }).end(body)
  })
  origin = host.origin
})

afterAll(() => host.close())

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-cli-'))
  await cp(path.join(stock, 'settings.md'), path.join(content, 'settings.md'))
  await cp(path.join(stock, 'rubric.md'), path.join(content, 'rubric.md'))
})

afterEach(() => rm(content, { recursive: true, force: true }))

/** Runs a command as a person would; gives what it printed and its exit code. */
async function command(name: string, ...words: string[]): Promise<{ code: number; text: string }> {
  const env = { ...process.env, EARMARK_CONTENT: content, EARMARK_ALLOW_HOSTS: '127.0.0.1' }
  try {
    const { stdout, stderr } = await run(process.execPath, [path.join(root, 'scripts', name), ...words], { env, cwd: root })
    return { code: 0, text: `${stdout}${stderr}` }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, text: `${stdout}${stderr}` }
  }
}

/** A port at which nobody listens. */
async function closedPort(): Promise<number> {
  const { port, close } = await openHost(() => {})
  await close()
  return port
}

const follow = (id: string, feed: string) =>
  writeTextFile(path.join(content, `podcasts/${id}.md`), `---\ntitle: "${id}"\nfeed: "${feed}"\n---\n`)

test('an unreachable feed, a page that is no feed and a broken file are one line each, and the others go on', async () => {
  await follow('good', `${origin}/good.xml`)
  await follow('gone', `${origin}/gone.xml`)
  await follow('page', `${origin}/page.html`)
  await follow('down', `http://127.0.0.1:${await closedPort()}/feed.xml`)
  await writeTextFile(path.join(content, 'podcasts/broken.md'), '---\ntitle: "Broken\nfeed: x\n---\n')
  await follow('odd', 'htp:/x')
  const { code, text } = await command('collect.ts')
  expect(code).toBe(0)
  const problems = text.split('\n').filter((line) => line.startsWith('! '))
  expect(problems).toHaveLength(5)
  expect(problems.find((line) => line.includes('/broken.md'))).toMatch(/front matter cannot be read: .*line \d/)
  expect(problems.find((line) => line.includes('/odd.md'))).toContain('"feed": is not a feed address')
  expect(problems.find((line) => line.includes('/gone.md'))).toContain('HTTP 404')
  expect(problems.find((line) => line.includes('/page.md'))).toMatch(/HTML page/)
  expect(problems.find((line) => line.includes('/down.md'))).toContain('cannot be reached')
  expect(text).not.toMatch(/\n\s+at /)
  expect(await readdir(content)).not.toContain('episodes')
})

test('the exit code is not zero where nothing worked', async () => {
  await follow('gone', `${origin}/gone.xml`)
  expect((await command('collect.ts')).code).toBe(1)
})

test('a login page in place of a transcript is recorded with the reason, and nothing is published', async () => {
  await follow('walled', `${origin}/login.xml`)
  const { code, text } = await command('collect.ts')
  expect(code).toBe(0)
  expect(text).toMatch(/walled 1\/1 · walled · no-transcript: .*login\.vtt/)
  const file = await readFile(path.join(content, 'episodes/walled/2026-11-02-walled.md'), 'utf8')
  expect(file).toMatch(/outcome: "no-transcript"\nreason: ".*HTML page/)
})

test('a missing or misspelt setting is said in one line', async () => {
  await writeTextFile(path.join(content, 'settings.md'), '---\ntagline: "x"\ntopics: []\n---\n')
  const missing = await command('collect.ts')
  expect(missing).toEqual({ code: 1, text: expect.stringMatching(/settings\.md: "title" is missing\.\n$/) })
})

test('a directory without settings gets those that come with Earmark', async () => {
  await rm(path.join(content, 'settings.md'))
  const { code, text } = await command('podcasts.ts', 'add', `${origin}/good.xml`)
  expect(code).toBe(0)
  expect(text).toContain('had no settings.md')
  expect(text).toContain('A show is followed: podcasts/a-show.md')
  expect((await command('podcasts.ts', 'list')).text).toContain('a-show  A show')
})

test('a wrong flag or engine says what there is', async () => {
  expect((await command('collect.ts', '--limit', 'many')).text).toBe('--limit takes a whole number of at least 0 (got "many").\n')
  expect((await command('collect.ts', '--engine', 'magic')).text).toBe('There is no engine "magic". There is: built-in, openai.\n')
  expect((await command('collect.ts', '--lmit', '2')).text).toContain("Unknown option '--lmit'")
  expect((await command('extract.ts', 'nothing.vtt')).text).toBe('nothing.vtt cannot be read: there is no such file.\n')
})

test('extract gives one transcript as JSON lines', async () => {
  const { code, text } = await command('extract.ts', 'scripts/samples/plain-work/2026-11-18-four-days.srt', '--json', '--limit', '3')
  expect(code).toBe(0)
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toHaveLength(3)
  expect(Object.keys(lines[0])).toEqual(['title', 'body', 'score', 'topics', 'evidence'])
  expect(Object.keys(lines[0].evidence[0])).toEqual(['quote', 'speaker', 'start', 'end'])
})
