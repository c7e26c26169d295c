import { expect, test } from 'vitest'
import { evidenceSchema } from './insight.ts'

test('evidence that ends before it starts is refused, by the name of the field', () => {
  const quote = 'We wrote the numbers on the wall.'
  for (const seconds of [{}, { start: 5 }, { end: 5 }, { start: 5, end: 5 }, { start: 5, end: 9.5 }]) {
    expect(evidenceSchema.safeParse({ quote, ...seconds }).success).toBe(true)
  }
  const { error } = evidenceSchema.safeParse({ quote, start: 99_999, end: 5 })
  expect(error?.issues).toMatchObject([{ path: ['end'], message: 'is before "start"' }])
})
