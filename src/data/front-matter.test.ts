import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
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

test('reads every way of writing a value alike, whichever reader takes it', () => {
  const values = [
    ...[
      '12:30',
      '1_000',
      '0x1F',
      '0o17',
      '017',
      '0b11',
      '1e3',
      '1.5E-2',
      '-.5',
      '+.5',
      '.5',
      '5.',
      '-0',
      '00',
      '-1_0',
      '+7',
      '.inf',
      '-.INF',
      '.nan',
      'Infinity',
      '1 000',
    ],
    ...['null', 'Null', 'NULL', '~', '', 'true', 'True', 'TRUE', 'yes', 'No', 'on', 'n', '2026-03-02', '2026-03-02T06:00:00Z', '1.2.3'],
    ...[
      '"a\\n\\u00e9\\x41"',
      '"a & *b* <<: !c"',
      "'it''s'",
      'plain: no',
      'a # comment',
      'a#b',
      '[a, "b, c", 3]',
      '{ a: 1, b: [x] }',
      '|\n  two\n  lines',
    ],
    ...[
      '>-\n  folded\n  text',
      '\n  - a: 1\n    b: "2"\n  - c',
      '\n- a\n- b',
      '"unclosed',
      '@x',
      '`x',
      '%x',
      '&a 1',
      '*a',
      '!!str 1',
      '!x y',
      '? a',
      '<<',
      '-',
      '- a',
    ],
  ]
  const differing = values.filter((value) => read(`a: ${value}\nb: 1`) !== reference(`a: ${value}\nb: 1`))
  expect(differing).toEqual([])
  expect(read('a: 1\na: 2')).toMatch(/unique/)
  expect(read('<<: { a: 1 }')).toBe(reference('<<: { a: 1 }'))
})

/** What is read, or the first line of what is said, as text. */
function read(yaml: string): string {
  return told(() => readFrontMatter(`---\n${yaml}\n---\n`).data)
}

function reference(yaml: string): string {
  return told(() => parse(`\n${yaml}`, { schema: 'core', maxAliasCount: 0, strict: true, prettyErrors: true }))
}

function told(reads: () => unknown): string {
  try {
    return inspect(reads(), { depth: 9 })
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
}
