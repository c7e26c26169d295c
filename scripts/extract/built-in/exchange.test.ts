import { expect, test } from 'vitest'
import { exchange } from './exchange.ts'
import type { Candidate } from './selection.ts'

const candidate = (name: string, stems: string[], words = 40, value = 1): Candidate & { name: string } => ({
  name,
  stems: new Set(stems),
  value,
  words,
  turn: 0,
  parts: [name],
})
const weights = new Map(['pump', 'valve', 'leak', 'bread', 'oven', 'yeast', 'flour'].map((stem) => [stem, 1]))
const names = (chosen: { name: string }[]) => chosen.map(({ name }) => name).sort()

test('gives up a passage where two others together cover more', () => {
  const greedy = candidate('greedy', ['leak', 'yeast', 'oven'])
  const others = [candidate('pumps', ['pump', 'valve', 'leak']), candidate('bread', ['bread', 'flour', 'yeast'])]
  expect(names(exchange([greedy], [greedy, ...others], weights, 80))).toEqual(['bread', 'pumps'])
})

test('keeps within the words, and adds nothing that says the same', () => {
  const one = candidate('one', ['pump', 'valve', 'leak'])
  const same = candidate('same', ['pump', 'valve', 'oven'])
  expect(names(exchange([one], [one, same], weights, 200))).toEqual(['one'])
  expect(names(exchange([one], [one, candidate('more', ['bread', 'oven', 'yeast'], 50)], weights, 80))).toEqual(['one'])
})

test('takes the passage that is worth more for the same words', () => {
  const [weak, strong] = [candidate('weak', ['pump', 'valve']), candidate('strong', ['pump', 'valve'], 40, 2)]
  expect(names(exchange([weak], [weak, strong], weights, 40))).toEqual(['strong'])
})
