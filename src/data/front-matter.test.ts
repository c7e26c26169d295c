import { expect, test } from 'vitest'
import { readFrontMatter } from './front-matter.ts'

test('takes front matter and text apart, whatever the line ends', () => {
  expect(readFrontMatter('\uFEFF---\r\ntitle: "12:30"\r\nscore: 1\r\n---\r\n\r\nA text.\r\n')).toEqual({
    data: { title: '12:30', score: 1 },
    body: 'A text.',
  })
})

test('keeps a rule in the text', () => {
  expect(readFrontMatter('---\na: 1\n---\nOne\n\n---\n\nTwo').body).toBe('One\n\n---\n\nTwo')
})

test('refuses a file without front matter and says what is missing', () => {
  expect(() => readFrontMatter('A text.')).toThrow('has no front matter: it must begin with a line "---" and close it with another')
  expect(() => readFrontMatter('---\ntitle: x\n')).toThrow('has no front matter')
})

test('names the line of the file at which YAML breaks', () => {
  expect(() => readFrontMatter('---\ntitle: x\nscore: "open\n---\n')).toThrow(/line 3|line 4/)
})

test('runs nothing and follows no alias', () => {
  expect(() => readFrontMatter('---js\n({})\n---\n')).toThrow('has no front matter')
  expect(() => readFrontMatter('---\na: &x [1]\nb: *x\n---\n')).toThrow()
})
