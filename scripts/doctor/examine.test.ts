import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { writeTextFile } from '../publish/file.ts'
import { type Bench, openBench, setField, setQuote } from './fixture/bench.ts'
import { renderExamination } from './render.ts'

const episode = 'episodes/show/2026-11-01-talk-1.md'

let bench: Bench
let insight = ''

beforeAll(async () => {
  bench = await openBench()
  insight = bench.insight
}, 60_000)
afterEach(() => bench.reset())
afterAll(() => bench.close())

test('looks at what changed only: committed, on disk, new, and the insights of an episode whose file changed', async () => {
  const others = (await bench.list('insights/show/2026-11-02-talk-2/')).slice(0, 2)
  await bench.edit(insight, setField('speaker', '"Barack Obama"'))
  await bench.git('checkout', '--quiet', '-b', 'edit')
  await bench.git('commit', '--quiet', '--all', '-m', 'Edit')
  expect((await bench.examine('main')).files).toBe(1)
  expect((await bench.examine('HEAD')).files).toBe(0)
  expect(renderExamination(bench.content, await bench.examine('HEAD'))).toEqual(['No file of content/ to look at: no fault.'])
  await bench.edit(others[0] ?? '', (text) => text.replace('title: "', 'title: "Again: '))
  await writeTextFile(path.join(bench.content, 'insights/show/2026-11-02-talk-2/new.md'), await bench.read(others[1] ?? ''))
  expect(await bench.examine('main')).toMatchObject({ files: 3, faults: { length: 1 }, hearings: { length: 2 } })
  await bench.edit(episode, (text) => text.replace('title: "', 'title: "Again: '))
  expect((await bench.examine('HEAD')).hearings.map(({ episode: id }) => id)).toContain('show/2026-11-01-talk-1')
  await bench.git('checkout', '--quiet', '--force', 'main')
  await bench.git('branch', '--quiet', '-D', 'edit')
})

test('a folder without settings is no content directory, and is said to be none', async () => {
  await rm(path.join(bench.content, 'settings.md'))
  await expect(bench.examine()).rejects.toThrow(`content/settings.md is missing. ${bench.content} is no content directory without it.`)
})

test('a commit that git does not know is said in one line', async () => {
  await expect(bench.examine('origin/main')).rejects.toThrow(
    'git knows no "origin/main" here: fetch it (git fetch origin), or name another commit.',
  )
})

test('a transcript that cannot be had is told and is no fault, but seconds past the end of the episode are', async () => {
  bench.pages.delete('/one.srt')
  await bench.edit(
    insight,
    setQuote(() => ['The moon is made of green cheese.']),
  )
  const examination = await bench.examine('HEAD')
  expect(examination.faults).toEqual([])
  expect(renderExamination(bench.content, examination).map((line) => line.replaceAll(bench.origin, 'HERE'))).toEqual([
    `? content/${episode}: the quotes of 1 insight could not be checked: HERE/one.srt is not there (HTTP 404); the feed offers no transcript`,
    'Looked at 1 file, and held 0 quotes of 0 insights against 0 transcripts: no fault. 1 insight could not be checked.',
  ])
  await bench.edit(insight, (text) => setField('end', '99999')(setField('start', '99990')(text)))
  expect((await bench.told('HEAD')).faults).toEqual([
    `${insight}: "end" is 99999, but the episode lasts 1200 seconds. Write the second at which the quote is said.`,
  ])
})

test('what a model heard is not heard again', async () => {
  await bench.edit(episode, (text) => text.replace(/source: .*/, 'source: "audio, by whisper-1"'))
  await bench.git('commit', '--quiet', '--all', '--amend', '-m', 'Collect')
  await bench.edit(insight, setField('speaker', '"Barack Obama"'))
  const { faults, hearings } = await bench.examine('HEAD')
  expect({ faults, unheard: hearings.map(({ unheard }) => unheard), asked: bench.asked }).toEqual({
    faults: [],
    unheard: ['a model heard it (audio, by whisper-1), and what it heard is not kept'],
    asked: [],
  })
  await bench.edit(episode, (text) => text.replace(/source: .*/, `source: "${bench.origin}/one.srt"`))
  await bench.git('checkout', '--quiet', '--force', 'main', '--', insight)
  await bench.git('commit', '--quiet', '--all', '--amend', '-m', 'Collect')
})

test.each(['HERE/mine.srt', 'audio, by whisper-1'])('a source that the change itself names is not believed: %s', async (source) => {
  bench.pages.set('/mine.srt', '1\n00:00:01,000 --> 00:00:09,000\nBarack Obama: The moon is made of green cheese.\n')
  await bench.edit(
    insight,
    setQuote(() => ['The moon is made of green cheese.']),
  )
  await bench.edit(episode, (text) => text.replace(/source: .*/, `source: "${source.replace('HERE', bench.origin)}"`))
  expect((await bench.told('HEAD')).faults.filter((line) => line.includes('does not stand in the transcript'))).toHaveLength(1)
  expect(bench.asked).not.toContain('/mine.srt')
})

test('an episode that its feed lists no more is checked by the address in its file', async () => {
  bench.pages.delete('/feed.xml')
  await bench.edit(insight, setField('speaker', '"Barack Obama"'))
  expect((await bench.told('HEAD')).faults).toHaveLength(1)
  expect(bench.asked).toEqual(['/feed.xml', '/one.srt'])
})

test('a show that is switched off is not asked for its feed', async () => {
  await bench.edit('podcasts/show.md', (text) => text.replace('title:', 'publish: "off"\ntitle:'))
  expect((await bench.examine()).faults).toEqual([])
  expect(bench.asked.sort()).toEqual(['/one.srt', '/two.txt'])
})

test('names what names nothing: a fault where a change brings it in, else a note where it may have been deleted', async () => {
  const gone = 'show/2026-11-01-talk-1/gone'
  await bench.edit(insight, (text) =>
    text.replace('score:', `echoes: ["${gone}"]\nrelations:\n  - { to: "${gone}", kind: "agrees" }\nscore:`),
  )
  await bench.edit('briefs/2026-11-22.md', (text) => text.replace('insights:\n', `insights:\n  - "${gone}"\n`))
  const mend = `names ${gone}, which is not there: pages leave it out. Mend the id, or take it out.`
  const lines = [`briefs/2026-11-22.md: "insights" ${mend}`, `${insight}: "echoes" ${mend}`, `${insight}: "relations" ${mend}`]
  expect(await bench.told('HEAD')).toEqual({ faults: lines, notes: [] })
  expect(await bench.told()).toEqual({ faults: [], notes: lines })
  await bench.edit(insight, (text) => text.replace(/topics: .*/, 'topics: ["enginering"]'))
  expect((await bench.told()).faults).toEqual([
    `${insight}: "topics" names "enginering", which settings.md does not have. Mend its spelling, add it there, or take it out.`,
  ])
})

test('what stands against its folder, or where no file belongs, is a fault', async () => {
  await bench.edit(insight, (text) => text.replace('podcast: "show"', 'podcast: "other"').replace('2026-11-01-talk-1', '2026-11-02-talk-2'))
  await writeTextFile(path.join(bench.content, 'insights/stray.md'), await bench.read(insight))
  expect((await bench.told('HEAD')).faults).toEqual([
    `${insight}: "podcast" is "other", but the file stands under show. Write "show", or move the file.`,
    `${insight}: "episode" is "show/2026-11-02-talk-2", but the file stands under show/2026-11-01-talk-1. Write "show/2026-11-01-talk-1", or move the file.`,
    'insights/stray.md: stands where no such file belongs. Move it to insights/<podcast>/<yyyy-mm-dd>-<episode>/<slug>.md, or delete it.',
  ])
})

test('names broken files, and asks for what it can all the same', async () => {
  await bench.edit('ledger/show.md', (text) => text.replace('episodes:', '<<<<<<< HEAD\nepisodes:'))
  await bench.edit('podcasts/show.md', (text) => text.replace('feed: "http', 'feed: "htp'))
  await bench.edit(episode, (text) => text.replace('outcome: "published"', 'outcome: "great"'))
  await bench.edit('settings.md', (text) => text.replace(/^topics:/m, 'topic:'))
  const { faults } = await bench.told()
  expect(faults).toHaveLength(4)
  expect(faults[0]).toMatch(/^episodes\/show\/2026-11-01-talk-1\.md: "outcome": .* Mend that line, or bring the file back as it was/)
  expect(faults[1]).toMatch(/^ledger\/show\.md: front matter cannot be read: .*; without it, what you deleted would come back\.$/)
  expect(faults[2]).toMatch(/^podcasts\/show\.md: "feed": is not a feed address.*\(got "htp:/)
  expect(faults[3]).toMatch(/^settings\.md: "topics" is missing|^settings\.md: "topic" is no known field/)
})
