import { expect, test } from 'vitest'
import { type BuiltPage, kindOf, samplePages } from './pages.ts'

test('tells kinds of pages by the shape of their addresses', () => {
  const addresses = ['', '404.html', 'about/', 'briefs/', 'briefs/2026/', 'briefs/2026/03/', 'briefs/2026-03-17/', 'topics/', 'topics/ai/']
  expect([...addresses, 'insights/a-show/2026-03-02-a-talk/a-headline/'].map(kindOf)).toEqual([
    'home',
    '404.html',
    'about',
    'briefs',
    'briefs/9999',
    'briefs/9999/99',
    'briefs/9999-99-99',
    'topics',
    'topics/*',
    'insights/*/*/*',
  ])
})

test('takes the largest and the smallest of each kind', () => {
  const page = (address: string, bytes: number): BuiltPage => ({ address, file: `/out/${address}`, kind: kindOf(address), bytes })
  const pages = [page('', 5), page('topics/a/', 1), page('topics/b/', 4), page('topics/c/', 3), page('topics/d/', 2)]
  expect(samplePages(pages, 2).map(({ address }) => address)).toEqual(['', 'topics/b/', 'topics/a/'])
  expect(samplePages(pages, 1).map(({ address }) => address)).toEqual(['', 'topics/b/'])
})
