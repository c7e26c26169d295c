import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readOpml } from './opml/read.ts'
import { type Bench, openBench } from './podcasts/fixture/bench.ts'
import { feedOf } from './podcasts/fixture/feed.ts'

vi.setConfig({ testTimeout: 60_000 }) // each command starts a process, and machines are busy

let bench: Bench

beforeEach(async () => {
  bench = await openBench()
})

afterEach(() => bench.close())

test('without fetching, a list is taken at its word, and export gives it back', async () => {
  const file = path.join(bench.home, 'list.opml')
  await writeFile(
    file,
    `<opml version="1.0"><body><outline text="Zeta" xmlUrl="${bench.origin}/z"/>
     <outline text="alpha &amp; more" xmlUrl="${bench.origin}/a?x=1&amp;y=2" htmlUrl="https://a.example/" language="de_de" description="Hm."/></body></opml>`,
  )
  expect((await bench.podcasts('import', file, '--no-fetch')).out).toContain('2 podcasts followed.')
  expect(bench.asked).toEqual([])
  const { out } = await bench.podcasts('export')
  expect(readOpml(new TextEncoder().encode(out.replaceAll('HERE', bench.origin)))).toEqual({
    ok: true,
    left: [],
    feeds: [
      {
        address: `${bench.origin}/a?x=1&y=2`,
        title: 'alpha & more',
        link: 'https://a.example/',
        description: 'Hm.',
        language: 'de-DE',
        artwork: null,
      },
      { address: `${bench.origin}/z`, title: 'Zeta', link: null, description: null, language: null, artwork: null },
    ],
  })
  expect((await bench.podcasts('export', '--out', 'mine.opml')).out).toBe('mine.opml has 2 podcasts.\n')
  expect((await bench.podcasts('import', 'mine.opml')).out).toBe('0 podcasts followed, 2 followed already.\n')
})

test('what a person mistypes is one line on stderr and exit code 1', async () => {
  expect(await bench.podcasts('add', `${bench.origin}/x`)).toMatchObject({
    code: 1,
    err: 'HERE/x is not there (HTTP 404): check the address in a browser.\n',
  })
  expect(await bench.podcasts('check', 'a.opml', 'b.opml')).toEqual({
    code: 1,
    out: '',
    err: 'check takes one file (got "a.opml b.opml").\n',
  })
})

test('texts of feeds give the terminal no commands', async () => {
  bench.pages.set('/a.xml', feedOf('::set-output name=x::\u009b31m<![CDATA[&#27;[31mRed]]>'))
  const { out } = await bench.podcasts('add', `${bench.origin}/a.xml`)
  expect(out).toContain(' is followed: podcasts/')
  expect(out).not.toMatch(/(?!\n)\p{Cc}|^::/mu)
})
