import { expect, test } from 'vitest'
import { editFrontMatter } from './edit-front-matter.ts'

const text =
  '---\n# our favourite\ntitle:   A show\nfeed: "https://old.example/feed"  # moved twice\nlimit: 3\n---\nA word of the editor.\n\n---\nmore\n'

test('sets a field and leaves comments, order and body as they are', () => {
  expect(editFrontMatter(text, { feed: 'https://new.example/feed', publish: 'off' })).toBe(
    '---\n# our favourite\ntitle: A show\nfeed: "https://new.example/feed" # moved twice\nlimit: 3\npublish: "off"\n---\nA word of the editor.\n\n---\nmore\n',
  )
})

test('takes a field out', () => {
  expect(editFrontMatter('---\na: 1\nb: 2\n---\n', { a: undefined })).toBe('---\nb: 2\n---\n')
})

test('puts new fields behind one that is named', () => {
  expect(editFrontMatter('---\na: 1\nz: 9\n---\n', { a: 2, b: 3, z: 8, c: [4] }, 'a')).toBe('---\na: 2\nb: 3\nc: [4]\nz: 8\n---\n')
})
