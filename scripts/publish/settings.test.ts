import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeStarterSettings } from './settings.ts'

const settings = '---\ntitle: "Margins"\ntagline: "Heard"\nlogo: "logo.svg"\ntopics: [{ id: "a", name: "A" }]\n---\n'

let starter = ''
let content = ''

beforeEach(async () => {
  starter = await mkdtemp(path.join(tmpdir(), 'earmark-starter-'))
  content = await mkdtemp(path.join(tmpdir(), 'earmark-content-'))
  await writeFile(path.join(starter, 'settings.md'), settings)
  await writeFile(path.join(starter, 'rubric.md'), 'What is worth keeping.\n')
})
afterEach(() => Promise.all([starter, content].map((folder) => rm(folder, { recursive: true }))))

test('another content directory is given the settings with their logo, and the rubric', async () => {
  await writeFile(path.join(starter, 'logo.svg'), '<svg/>')
  expect(await writeStarterSettings(content, starter)).toEqual(['settings.md', 'rubric.md'])
  expect(await readFile(path.join(content, 'settings.md'), 'utf8')).toBe(settings)
  expect(await readFile(path.join(content, 'logo.svg'), 'utf8')).toBe('<svg/>')
})

test('what is there already stays, and no logo comes without the settings that name it', async () => {
  await writeFile(path.join(starter, 'logo.svg'), '<svg/>')
  await writeFile(path.join(content, 'settings.md'), 'mine\n')
  expect(await writeStarterSettings(content, starter)).toEqual(['rubric.md'])
  expect(await readdir(content)).toEqual(['rubric.md', 'settings.md'])
  expect(await readFile(path.join(content, 'settings.md'), 'utf8')).toBe('mine\n')
})

test('a logo that is missing is left to the build to say', async () => {
  expect(await writeStarterSettings(content, starter)).toEqual(['settings.md', 'rubric.md'])
})
