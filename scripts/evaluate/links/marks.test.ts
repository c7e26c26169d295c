import { expect, test } from 'vitest'
import { readMarks } from './marks.ts'

test('reads filled-in sheets and text files, each reader apart', () => {
  const files = [
    { name: 'ann.txt', text: '# first sheet\n1 2\n2: 0\r\n\n3, 1 # near\n' },
    { name: 'related-1.ben.md', text: '## 1\n\n> Pumps.\n\nScore: 1\n' },
    { name: 'related-1.md', text: '## 1\n\n> Pumps.\n\nScore:\n' },
    { name: 'related-2.ben.md', text: '## 12\n\n> Valves.\n\nScore: 0\n' },
  ]
  expect(readMarks(files).map(({ name, marks }) => [name, [...marks]])).toEqual([
    [
      'ann',
      [
        [1, 2],
        [2, 0],
        [3, 1],
      ],
    ],
    [
      'ben',
      [
        [1, 1],
        [12, 0],
      ],
    ],
  ])
})

test('names the line that is no mark, and the link that has two', () => {
  expect(() => readMarks([{ name: 'ann.txt', text: '1 2\n2 good\n' }])).toThrow('ann.txt: line 2 is "2 good"')
  expect(() => readMarks([{ name: 'ann.txt', text: '1 2\n1 0\n' }])).toThrow('ann.txt: link 1 has a score already')
})
