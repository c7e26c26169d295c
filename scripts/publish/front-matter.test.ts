import { z } from 'astro/zod'
import { expect, test } from 'vitest'
import { describeIssue, readFrontMatter, renderFrontMatter } from './front-matter.ts'

test('what is written is read again the same, however odd the text', () => {
  const data = {
    title: 'A "claim": 12:30 — #1',
    note: 'two\nlines \\ and\ttabs',
    yes: 'yes',
    day: '2026-03-02',
    score: 0.82,
    list: ['a', 'b'],
    empty: [],
  }
  expect(readFrontMatter(renderFrontMatter(data, 'Body\n\n---\n\nmore'))).toEqual({ ok: true, data, body: 'Body\n\n---\n\nmore' })
})

test('keeps the order of keys and ends in one newline', () => {
  expect(renderFrontMatter({ b: 'x', a: 1 }, 'Text\n\n')).toBe('---\nb: "x"\na: 1\n---\nText\n')
})

test('never runs front matter that is a program', () => {
  const file = readFrontMatter('---js\n({ title: globalThis.ran = true })\n---\n')
  expect(file).toEqual({ ok: false, reason: 'front matter cannot be read: only YAML front matter is read' })
  expect('ran' in globalThis).toBe(false)
})

test('reads a file with a byte order mark and Windows line ends', () => {
  expect(readFrontMatter('\uFEFF---\r\ntitle: "x"\r\n---\r\nBody\r\n')).toEqual({ ok: true, data: { title: 'x' }, body: 'Body' })
})

test('names the line where YAML is broken', () => {
  expect(readFrontMatter('---\ntitle: "x\nfeed: y\n---\n')).toMatchObject({ ok: false, reason: expect.stringMatching(/line \d/) })
})

test('refuses aliases, doubled keys and a file without front matter', () => {
  for (const text of ['---\na: &x 1\nb: *x\n---\n', '---\na: 1\na: 2\n---\n', 'no front matter', '---\n- a\n---\n']) {
    expect(readFrontMatter(text), text).toMatchObject({ ok: false })
  }
})

test('says what is wrong with a field in the words of the schema', () => {
  const schema = z.strictObject({ feed: z.string().regex(/^https:/, 'is not a feed address'), title: z.string() })
  const issueOf = (data: unknown) => describeIssue(schema.safeParse(data).error ?? new z.ZodError([]), data)
  expect(issueOf({ feed: 'htp:/x', title: 't' })).toBe('"feed": is not a feed address (got "htp:/x")')
  expect(issueOf({ feed: 'https://x' })).toBe('"title" is missing')
  expect(issueOf({ feed: 'https://x', title: 't', fed: 1 })).toBe('"fed" is no known field: remove it or mend its spelling')
})
