import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asMachine } from './commit.ts'
import { writeEdits } from './edits.ts'
import { writeTextFile } from './file.ts'

let place = ''
let hour = 0
beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'earmark-edits-'))
  hour = 0
})
afterEach(() => rm(place, { recursive: true, force: true }))

const person = ['-c', 'user.name=t', '-c', 'user.email=t@example.org']
const git = (folder: string, ...words: string[]) =>
  execFileSync('git', ['-c', 'init.defaultBranch=main', ...words], {
    cwd: path.join(place, folder),
    encoding: 'utf8',
    env: { ...process.env, GIT_COMMITTER_DATE: timeOf(hour), GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z' },
  })
const timeOf = (hours: number) => new Date(Date.UTC(2026, 2, 1, hours)).toISOString()

/** Commits files of a content directory, an hour after the commit before. */
async function commit(folder: string, files: Record<string, string>, who = person): Promise<string> {
  hour++
  for (const [name, text] of Object.entries(files)) await writeTextFile(path.join(place, folder, 'notes/content', name), text)
  git(folder, 'add', '--all')
  git(folder, ...who, 'commit', '--quiet', '--allow-empty', '-m', 'change')
  return timeOf(hour)
}

/** What is told of a clone; with the record of an earlier build, or without any. */
async function editsOf(folder: string, record = `fresh-${folder}-${hour}.json`): Promise<unknown> {
  const file = path.join(place, record)
  const reason = await writeEdits(path.join(place, folder, 'notes/content'), file)
  return reason ?? JSON.parse(await readFile(file, 'utf8')).edits
}

test('tells when a person last changed what was there: not who added it, not what the machine wrote, not what no feed tells', async () => {
  git('.', 'init', '--quiet', 'desk')
  await commit(
    'desk',
    { 'insights/a/x.md': 'one', 'insights/a/ليلى y.md': 'one', 'briefs/2026-03-02.md': 'one', 'settings.md': 'one' },
    asMachine,
  )
  expect(await editsOf('desk')).toEqual({})
  const first = await commit('desk', {
    'insights/a/x.md': 'two',
    'insights/a/ليلى y.md': 'two',
    'settings.md': 'two',
    'insights/a/z.md': 'new',
  })
  await commit('desk', { 'insights/a/x.md': 'three' }, asMachine)
  const second = await commit('desk', { 'briefs/2026-03-02.md': 'two' })
  expect(await editsOf('desk')).toEqual({ 'insights/a/x': first, 'insights/a/ليلى y': first, 'briefs/2026-03-02': second })
})

test('reading on from the last build gives what reading all gives, through branches and a history that was written anew', async () => {
  git('.', 'init', '--quiet', 'desk')
  await commit('desk', { 'insights/a.md': '1', 'insights/b.md': '1' })
  const same = async () => {
    expect(await editsOf('desk', 'kept.json')).toEqual(await editsOf('desk'))
    return editsOf('desk')
  }
  await same()
  git('desk', 'checkout', '--quiet', '-b', 'side')
  const onSide = await commit('desk', { 'insights/a.md': '2' })
  git('desk', 'checkout', '--quiet', 'main')
  const onMain = await commit('desk', { 'insights/b.md': '2' })
  expect(await same()).toEqual({ 'insights/b': onMain })
  git('desk', ...person, 'merge', '--quiet', '-m', 'merge', 'side')
  expect(await same()).toEqual({ 'insights/a': onSide, 'insights/b': onMain })
  git('desk', 'reset', '--quiet', '--hard', 'HEAD^')
  expect(await same()).toEqual({ 'insights/b': onMain })
  await writeTextFile(path.join(place, 'kept.json'), '{"head"')
  expect(await same()).toEqual({ 'insights/b': onMain })
})

test('a clone tells the same, without the texts of the past too; one whose history is cut short, or a folder without any, says so', async () => {
  git('.', 'init', '--quiet', 'desk')
  await commit('desk', { 'insights/a.md': '1' })
  const edited = await commit('desk', { 'insights/a.md': '2' })
  git('desk', 'config', 'uploadpack.allowFilter', 'true')
  const origin = `file://${path.join(place, 'desk')}`
  git('.', 'clone', '--quiet', '--filter=blob:none', origin, 'partial')
  git('partial', 'remote', 'set-url', 'origin', 'file:///nowhere')
  expect(await editsOf('partial')).toEqual({ 'insights/a': edited })
  git('.', 'clone', '--quiet', '--depth=1', origin, 'shallow')
  expect(await editsOf('shallow')).toBe('the history is cut short (a shallow clone)')
  await cp(path.join(place, 'desk/notes'), path.join(place, 'bare/notes'), { recursive: true })
  expect(await editsOf('bare')).toBe('git knows no history of it')
})
