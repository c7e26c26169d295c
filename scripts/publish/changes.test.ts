import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packChanges, unpackChanges } from './changes.ts'
import { commitContent } from './commit.ts'
import { writeTextFile } from './file.ts'

let place = ''
const git = (folder: string, ...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...words], {
    cwd: path.join(place, folder),
    encoding: 'utf8',
  })

beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'earmark-changes-'))
  await writeTextFile(path.join(place, 'origin/content/settings.md'), 'one\n')
  await writeTextFile(path.join(place, 'origin/README.md'), 'read me\n')
  git('origin', 'init', '--quiet')
  git('origin', 'add', '--all')
  git('origin', 'commit', '--quiet', '-m', 'first')
  git('origin', 'checkout', '--quiet', '--detach')
  for (const clone of ['a', 'b', 'all']) git('.', 'clone', '--quiet', '--branch', 'main', 'origin', clone)
})
afterEach(() => rm(place, { recursive: true, force: true }))

const content = (clone: string) => path.join(place, clone, 'content')
const write = (clone: string, name: string, text: string) => writeTextFile(path.join(place, clone, name), text)

test('shares are packed, put together, and committed alone', async () => {
  await write('a', 'content/insights/a/x.md', 'from a\n')
  await write('a', 'content/settings.md', 'two\n')
  await write('b', 'content/insights/b/ö y.md', 'from b\n')
  expect(await packChanges(content('a'), path.join(place, 'shares/0/share.tgz')).catch(() => 'no folder')).toBe('no folder')
  await writeTextFile(path.join(place, 'shares/0/.keep'), '')
  await writeTextFile(path.join(place, 'shares/1/.keep'), '')
  expect(await packChanges(content('a'), path.join(place, 'shares/0/share.tgz'))).toBe(2)
  expect(await packChanges(content('b'), path.join(place, 'shares/1/share.tgz'))).toBe(1)
  await write('all', 'README.md', 'changed by hand\n')
  expect(await unpackChanges(content('all'), path.join(place, 'shares'))).toBe(2)
  expect(await commitContent(content('all'))).toMatch(/^Committed and pushed 3 files as [0-9a-f]{10}\.$/)
  expect(git('all', 'show', '--stat', '--format=%s').split('\n')[0]).toBe('Collect: 2 insights')
  expect(git('all', 'status', '--short')).toBe(' M README.md\n')
  expect(git('origin', 'rev-parse', 'main')).toBe(git('all', 'rev-parse', 'HEAD'))
})

test('nothing changed is nothing committed', async () => {
  await writeTextFile(path.join(place, 'shares/.keep'), '')
  expect(await packChanges(content('a'), path.join(place, 'shares/share.tgz'))).toBe(0)
  expect(await unpackChanges(content('all'), path.join(place, 'shares'))).toBe(1)
  expect(await commitContent(content('all'))).toBe('Nothing changed under content/.')
})

test('no share at all is no run without news', async () => {
  await expect(unpackChanges(content('all'), path.join(place, 'shares'))).rejects.toThrow(/shares has no packed share: /)
})

test('a file that was deleted is no part of a share', async () => {
  await rm(path.join(content('a'), 'settings.md'))
  await write('a', 'content/episodes/a/x.md', 'from a\n')
  expect(await packChanges(content('a'), path.join(place, 'share.tgz'))).toBe(1)
})

test('many new files are committed at once', async () => {
  const folder = `content/insights/${'a-show-and-an-episode-with-long-names/'.repeat(25)}` // so that the list of them is over a megabyte
  for (let number = 0; number < 1200; number++) await write('all', `${folder}${number}.md`, '')
  expect(await commitContent(content('all'))).toMatch(/^Committed and pushed 1200 files/)
})

test('a push of others that comes in between is worked in', async () => {
  await write('a', 'README.md', 'by an editor\n')
  git('a', 'commit', '--quiet', '--all', '-m', 'edited')
  const hook = path.join(place, 'all/.git/hooks/pre-push')
  await writeTextFile(hook, `#!/bin/sh\nrm "$0"\nunset GIT_DIR GIT_INDEX_FILE\ngit -C "${path.join(place, 'a')}" push --quiet\n`)
  await chmod(hook, 0o755)
  await write('all', 'content/insights/a/x.md', 'paid for\n')
  expect(await commitContent(content('all'))).toMatch(/^Committed and pushed 1 files/)
  expect(git('origin', 'log', '--format=%s', 'main')).toBe('Collect: 1 insights\nedited\nfirst\n')
})

test('where an editor changed the same words meanwhile, theirs stand and the rest is committed', async () => {
  await write('a', 'content/settings.md', 'by an editor\n')
  git('a', 'commit', '--quiet', '--all', '-m', 'edited')
  git('a', 'push', '--quiet')
  await write('all', 'content/settings.md', 'by a run\n')
  await write('all', 'content/insights/a/x.md', 'paid for\n')
  await commitContent(content('all'))
  expect(git('origin', 'show', 'main:content/settings.md')).toBe('by an editor\n')
  expect(git('origin', 'show', 'main:content/insights/a/x.md')).toBe('paid for\n')
})

test('what an editor deleted meanwhile stays deleted, and the rest is committed', async () => {
  git('a', 'rm', '--quiet', 'content/settings.md')
  git('a', 'commit', '--quiet', '-m', 'taken out')
  git('a', 'push', '--quiet')
  await write('all', 'content/settings.md', 'by a run\n')
  await write('all', 'content/insights/a/x.md', 'paid for\n')
  await write('all', 'README.md', 'changed by hand\n')
  await commitContent(content('all'))
  expect(git('origin', 'ls-tree', '-r', '--name-only', 'main')).toBe('README.md\ncontent/insights/a/x.md\n')
  expect(git('all', 'status', '--short')).toBe(' M README.md\n')
})

test('where nothing is left of a commit but what an editor deleted, nothing is pushed', async () => {
  git('a', 'rm', '--quiet', 'content/settings.md')
  git('a', 'commit', '--quiet', '-m', 'taken out')
  git('a', 'push', '--quiet')
  await write('all', 'content/settings.md', 'by a run\n')
  await commitContent(content('all'))
  expect(git('origin', 'log', '--format=%s', 'main')).toBe('taken out\nfirst\n')
  expect(git('all', 'status', '--short', '--branch')).toBe('## main...origin/main\n')
})

test('a new file stays where a run wrote it, though an editor renamed what stood beside it', async () => {
  await write('a', 'content/insights/old/x.md', 'told\n')
  git('a', 'add', '--all')
  git('a', 'commit', '--quiet', '-m', 'told')
  git('a', 'push', '--quiet')
  git('all', 'pull', '--quiet')
  git('a', 'mv', 'content/insights/old', 'content/insights/new')
  git('a', 'commit', '--quiet', '-m', 'renamed')
  git('a', 'push', '--quiet')
  await write('all', 'content/insights/old/y.md', 'paid for\n')
  await commitContent(content('all'))
  expect(git('origin', 'ls-tree', '-r', '--name-only', 'main', 'content/insights')).toBe(
    'content/insights/new/x.md\ncontent/insights/old/y.md\n',
  )
})

test('what cannot be put together is said once, with what git says, and the folder is left as it was', async () => {
  await write('a', 'content/insights/a', 'a file\n')
  git('a', 'add', '--all')
  git('a', 'commit', '--quiet', '-m', 'a file where a folder comes')
  git('a', 'push', '--quiet')
  await write('all', 'content/insights/a/x.md', 'paid for\n')
  await expect(commitContent(content('all'))).rejects.toThrow(/^git rebase failed: .*could not apply/s)
  expect(git('all', 'status', '--short', '--branch')).toBe('## main...origin/main [ahead 1, behind 1]\n')
})

test('into a shallow clone comes nothing of other branches', async () => {
  git('a', 'push', '--quiet', 'origin', 'main:other')
  git('.', 'clone', '--quiet', '--depth', '1', '--no-single-branch', '--branch', 'main', `file://${path.join(place, 'origin')}`, 'shallow')
  git('shallow', 'update-ref', '-d', 'refs/remotes/origin/other')
  await write('shallow', 'content/insights/a/x.md', 'paid for\n')
  await commitContent(content('shallow'))
  expect(git('shallow', 'branch', '--remotes').trim()).not.toContain('other')
})

test('where no branch is there to push to, it is said before anything is committed', async () => {
  git('all', 'checkout', '--quiet', '--detach')
  await write('all', 'content/insights/a/x.md', 'paid for\n')
  await expect(commitContent(content('all'))).rejects.toThrow('git push --set-upstream origin HEAD')
  expect(git('all', 'rev-parse', 'HEAD')).toBe(git('origin', 'rev-parse', 'main'))
})

test('says why git could not be asked', async () => {
  await expect(commitContent(path.join(place, 'nowhere'))).rejects.toThrow('git add failed: spawn git ENOENT')
})
