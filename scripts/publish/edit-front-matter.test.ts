import { expect, test } from 'vitest'
import { editFrontMatter } from './edit-front-matter.ts'

const text =
  '---\n# our favourite\ntitle:   A show\nfeed: "https://old.example/feed"  # moved twice\nlimit: 3\n---\nA word of the editor.\n\n---\nmore\n'

test('sets a field and leaves comments, order and body as they are', () => {
  expect(editFrontMatter(text, { feed: 'https://new.example/feed', publish: 'off' })).toBe(
    '---\n# our favourite\ntitle:   A show\nfeed: "https://new.example/feed"  # moved twice\nlimit: 3\npublish: "off"\n---\nA word of the editor.\n\n---\nmore\n',
  )
})

test('takes a field out', () => {
  expect(editFrontMatter('---\na: 1\nb: 2\n---\n', { a: undefined })).toBe('---\nb: 2\n---\n')
})

test('puts new fields behind one that is named', () => {
  expect(editFrontMatter('---\na: 1\nz: 9\n---\n', { a: 2, b: 3, z: 8, c: [4] }, 'a')).toBe('---\na: 2\nb: 3\nc: [4]\nz: 8\n---\n')
})

const byHand = `---
# ours
title: A long title that a person wrapped
  over two lines by hand
topics: # as we see it
- work
- 'ai'
# what we say of it
note: >- # for the desk
  folded
  text

kept: |+
  words

score: 0.50 # mine
evidence:
- quote: one
  # - quote: two
# the end
---
Body
`

test('leaves what a person wrapped, folded, quoted and indented, to the character', () => {
  const edited = editFrontMatter(byHand, { score: 0.5, novelty: 1, note: undefined, echoes: ['a/b/c'] }, 'score')
  const expected = byHand
    .replace('note: >- # for the desk\n  folded\n  text\n', '')
    .replace('# mine\n', '# mine\nnovelty: 1\nechoes: ["a/b/c"]\n')
  expect(edited).toBe(expected)
})

test('keeps the comments of a field that it sets', () => {
  const edited = editFrontMatter(byHand, { topics: ['b'], note: 'New.', kept: [{ long: 'list' }], evidence: 1, last: true })
  expect(edited).toBe(
    byHand
      .replace("topics: # as we see it\n- work\n- 'ai'\n", 'topics: ["b"] # as we see it\n')
      .replace('note: >- # for the desk\n  folded\n  text\n', 'note: "New." # for the desk\n')
      .replace('kept: |+\n  words\n\n', 'kept:\n  - long: "list"\n')
      .replace('evidence:\n- quote: one\n  # - quote: two\n', 'evidence: 1\n  # - quote: two\nlast: true\n'),
  )
  expect(editFrontMatter('---\na: # why\n  b\n---\n', { a: [{ c: 1 }] })).toBe('---\na: # why\n  - c: 1\n---\n')
  expect(editFrontMatter('---\na: # why\nb:\n---\n', { a: 1, b: 2 })).toBe('---\na: 1 # why\nb: 2\n---\n')
})

test('goes by the line ends and the indent of the file', () => {
  const windows = byHand.replaceAll('\n', '\r\n')
  const changes = { score: 1, novelty: 1, topics: undefined, echoes: [{ a: 1 }] }
  expect(editFrontMatter(windows, changes, 'score')).toBe(editFrontMatter(byHand, changes, 'score').replaceAll('\n', '\r\n'))
  expect(editFrontMatter('---\n  a: 1\n  b: 2\n---\n', { a: [{ c: 1 }], d: 3 })).toBe('---\n  a:\n    - c: 1\n  b: 2\n  d: 3\n---\n')
})

test('takes front matter in braces, behind question marks and without any field', () => {
  expect(editFrontMatter('---\n{a: 1, b: x}\n---\n', { a: undefined, b: 'y', c: 2 })).toBe('---\n{b: "y", c: 2}\n---\n')
  expect(editFrontMatter('---\n? a\n: 1\nb: 2\n---\n', { a: 3, c: 4 })).toBe('---\na: 3\nb: 2\nc: 4\n---\n')
  expect(editFrontMatter('---\n# nothing yet\n---\n', { a: 1 })).toBe('---\n# nothing yet\na: 1\n---\n')
  expect(editFrontMatter('---\na: 1\n---', { a: undefined })).toBe('---\n---')
})
