import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fetcher } from '../net/fetcher.ts'
import { addPodcast } from './add.ts'
import { type PodcastFlags, verbOf } from './help.ts'
import { readOpmlFile } from './opml-file.ts'

let content = ''
const offline: Fetcher = async () => ({ ok: false, reason: 'cannot be reached: there is no such host', status: null, temporary: true })

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-mistakes-'))
})

afterAll(() => rm(content, { recursive: true, force: true }))

test('an address that cannot be followed is one line that says why, and what to do', async () => {
  const cases: [address: string, line: string | RegExp][] = [
    ['htp:/x', '"htp:/x" is not an address: give the http(s) URL of a feed or a web page.'],
    ['a.opml', 'a.opml is a list of podcasts: follow them with "npm run podcasts -- import a.opml".'],
    [
      'https://podcasts.apple.com/us/podcast/x/id1',
      /^\S+ is a page of Apple Podcasts, which does not name the show's feed: look for .*\.$/,
    ],
    ['open.spotify.com/show/x', /^https:\S+ is a page of Spotify, which .*\.$/],
    ['https://a.example/feed', 'https://a.example/feed cannot be reached: there is no such host.'],
    ['sample:nothing', /^sample:nothing /],
  ]
  for (const [address, line] of cases) await expect(addPodcast(content, address, { fetcher: offline })).rejects.toThrow(line)
  await expect(addPodcast(content, 'https://a.example/', { fetcher: offline, id: '../x' })).rejects.toThrow(
    '--id takes lower-case letters, digits and single hyphens (got "../x").',
  )
})

test('a list that cannot be read is one line', async () => {
  await expect(readOpmlFile(path.join(content, 'nothing.opml'))).rejects.toThrow(/nothing\.opml cannot be read: there is no such file\.$/)
  await expect(readOpmlFile(content)).rejects.toThrow(/ cannot be read: it is a folder\.$/)
  await expect(readOpmlFile('https://a.example/list.opml')).rejects.toThrow('is an address: save the list as a file first.')
})

test('verbs take their own flags and words', () => {
  const cases: [words: string[], flags: PodcastFlags, line: RegExp][] = [
    [[], {}, /^npm run podcasts -- add URL/],
    [['frob'], {}, /^There is no "frob" here\.\n\nnpm run/],
    [['toString'], {}, /^There is no "toString" here/],
    [['list'], { json: true }, /^--json does not go with list\.\n\nnpm run/],
    [['add'], {}, /^npm run/],
    [['import', 'a', 'b'], {}, /^import takes one file \(got "a b"\)\.$/],
    [['add', 'a', 'b'], { id: 'x' }, /^--id goes with one address\.$/],
    [['remove'], {}, /^npm run/],
    [['remove', 'a'], { samples: true }, /^npm run/],
  ]
  for (const [words, flags, line] of cases) expect(() => verbOf(words, flags)).toThrow(line)
  expect(verbOf(['check'], { json: true })).toEqual(['check', []])
  expect(verbOf(['remove', 'a', 'b'], {})).toEqual(['remove', ['a', 'b']])
  expect(verbOf(['remove'], { samples: true })).toEqual(['remove', []])
})
