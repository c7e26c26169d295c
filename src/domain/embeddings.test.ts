import { expect, test } from 'vitest'
import { readEmbeddings, renderEmbeddings } from './embeddings.ts'

const embeddings = new Map([
  ['show/é', Float32Array.of(0.5, -0.25, 1 / 3)],
  ['show/two', Float32Array.of(0, 1, -1)],
])

test('reads the vectors that it wrote, wherever in a buffer they stand', () => {
  const bytes = renderEmbeddings(embeddings, 3)
  expect(readEmbeddings(bytes)).toEqual(embeddings)
  expect(readEmbeddings(Uint8Array.of(7, ...bytes).subarray(1))).toEqual(embeddings)
  expect(readEmbeddings(renderEmbeddings(new Map(), 3))).toEqual(new Map())
})

test('takes nothing of what is cut off, longer than it says, or something else', () => {
  const bytes = renderEmbeddings(embeddings, 3)
  expect(readEmbeddings(bytes.subarray(0, -1))).toBeNull()
  expect(readEmbeddings(Uint8Array.of(...bytes, 0))).toBeNull()
  expect(readEmbeddings(new Uint8Array())).toBeNull()
  expect(readEmbeddings(new TextEncoder().encode('{"dimensions":3}\n'))).toBeNull()
})
