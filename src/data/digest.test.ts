import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'

const insight = (title: string) => ({
  id: 'a/b',
  title,
  at: new Date(5),
  topics: [{ id: 'x', name: 'A name that is long enough to be hashed, and then some' }],
})

test('equal values have one digest', () => {
  expect(digestOf({ a: 1, b: insight('One') })).toBe(digestOf({ a: 1, b: insight('One'), c: undefined }))
})

test('any difference, however deep, makes another', () => {
  const changed = insight('One')
  changed.topics.push({ id: 'y', name: '' })
  const digests = [
    insight('One'),
    insight('Two'),
    changed,
    [insight('One')],
    { insight: insight('One') },
    null,
    'null',
    new Date(5),
    5,
    '5',
    [5],
    [[5]],
  ]
  expect(new Set(digests.map(digestOf)).size).toBe(digests.length)
})

test('a text cannot pass for another value', () => {
  expect(digestOf(['a,b'])).not.toBe(digestOf(['a', 'b']))
  expect(digestOf({ a: '1,"b":2' })).not.toBe(digestOf({ a: '1', b: 2 }))
})

test('what cannot be compared is refused', () => {
  expect(() => digestOf({ render: () => 'x' })).toThrow('must be plain data')
})
