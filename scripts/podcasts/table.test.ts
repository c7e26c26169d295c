import { expect, test } from 'vitest'
import { renderTable } from './table.ts'

test('columns are aligned, wide letters counted, and what is too long ends in an ellipsis', () => {
  const columns = [{ head: 'show', most: 10 }, { head: 'n', align: 'right', most: 4 } as const, { head: 'problem', most: 80 }]
  const rows = [
    ['Short', '7', ''],
    ['A name that is too long', '120', 'a line that does not fit in here'],
    ['日本語の番組名です', '1', 'x'],
  ]
  expect(renderTable(columns, rows, 32)).toEqual([
    'show          n  problem',
    'Short         7',
    'A name th…  120  a line that do…',
    '日本語の…     1  x',
  ])
})

test('a table without rows is its head', () => {
  expect(renderTable([{ head: 'show', most: 10 }], [], 40)).toEqual(['show'])
})
