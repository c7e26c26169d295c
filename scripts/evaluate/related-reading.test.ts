import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeTalk } from '../bench/archive-talk.ts'
import { type Key, keySchema } from './links/key.ts'
import { scoreRelatedSheets, writeRelatedSheets } from './related-reading.ts'

const root = mkdtempSync(path.join(tmpdir(), 'earmark-links-'))
const [content, folder, keyFile] = [path.join(root, 'content'), path.join(root, 'sheets'), path.join(root, 'elsewhere/key.json')]
afterAll(() => rmSync(root, { recursive: true }))

beforeAll(() => {
  writeTalk(content, 400, 10)
  mkdirSync(path.join(content, 'podcasts'))
  for (let show = 0; show < 10; show++) {
    writeFileSync(
      path.join(content, `podcasts/show-${show}.md`),
      `---\ntitle: Talk ${show}\nfeed: https://show-${show}.example/feed\n---\n`,
    )
  }
})

const draw = (seed: number) => writeRelatedSheets(folder, { content, insights: 12, seed, keyFile })
const readKey = (): Key => keySchema.parse(JSON.parse(readFileSync(keyFile, 'utf8')))
const sheets = () => readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))

test('writes ten insights a sheet with the same lot for the same seed, and the key elsewhere', async () => {
  expect(await draw(7)).toEqual(['related-1.md', 'related-2.md'])
  const [first, written] = [sheets(), readFileSync(keyFile, 'utf8')]
  await draw(7)
  expect([sheets(), readFileSync(keyFile, 'utf8')]).toEqual([first, written])
  expect(first.map((sheet) => sheet.match(/^# Insight/gm)?.length)).toEqual([10, 2])
  expect(first.join('').match(/^## \d+$/gm)).toEqual(readKey().links.map(({ number }) => `## ${number}`))
  expect(first.join('')).toContain('> (Talk 3)')
  expect(first.join('')).not.toMatch(/tf-idf|rank|show-3/i)
})

test('keeps both lists to five of other episodes, two of one show', async () => {
  await draw(7)
  const lists = [...Map.groupBy(readKey().links, ({ from }) => from)].flatMap(([from, links]) =>
    (['related', 'tf-idf'] as const).map((system) => ({ from, to: links.filter(({ ranks }) => ranks[system]).map(({ to }) => to) })),
  )
  expect(lists.filter(({ to }) => to.length > 0).length).toBeGreaterThan(12)
  for (const { from, to } of lists) {
    expect(to.length).toBeLessThanOrEqual(5)
    expect(to.some((id) => path.dirname(id) === path.dirname(from))).toBe(false)
    for (const own of Map.groupBy(to, (id) => id.split('/')[0]).values()) expect(own.length).toBeLessThanOrEqual(2)
  }
})

test('reads the marks back, and names what is wrong with them', async () => {
  await draw(7)
  expect(() => scoreRelatedSheets(folder, keyFile)).toThrow('no link has a score yet')
  const { links } = readKey()
  const marks = links.map(({ number, ranks }) => `${number} ${ranks.related ? 2 : 0}`)
  writeFileSync(path.join(folder, 'ida.txt'), marks.join('\n'))
  expect(scoreRelatedSheets(folder, keyFile)).toMatchObject({ readers: 1, insights: 12, archive: 400, unread: 0, agreement: null })
  expect(scoreRelatedSheets(folder, keyFile).rows[0]).toMatchObject({ system: 'related', mean: 2, zeros: 0 })
  writeFileSync(path.join(folder, 'ida.txt'), `${links.length + 1} 2\n`)
  expect(() => scoreRelatedSheets(folder, keyFile)).toThrow(`has a score for link ${links.length + 1}, which`)
  expect(() => scoreRelatedSheets(folder, content)).toThrow('is not the key that --links wrote')
})
