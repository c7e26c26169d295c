import { expect, test } from 'vitest'
import { cutOut, makeLoop, makeVariable } from './cut.ts'

test('makes the parts of a piece variable, the longest first, and leaves braces as they are', () => {
  const html = '<a href="/topics/tools/page/">tools</a> {{ as they are }}'
  const made = makeVariable(html, [
    ['tools', '{{ .Title }}'],
    ['/topics/tools/', '{{ .RelPermalink }}'],
  ])
  expect(made).toBe('<a href="{{ .RelPermalink }}page/">{{ .Title }}</a> {{ "{{" }} as they are }}')
})

test('keeps what stands before a part that is told by a pattern', () => {
  expect(makeVariable('<h1 class="large">Tools</h1>', [[/(<h1[^>]*>)[^<]*/, '{{ $title }}']])).toBe('<h1 class="large">{{ $title }}</h1>')
})

test('refuses a page that does not hold a part any more', () => {
  expect(() => makeVariable('<p>Tools</p>', [['Ships', '{{ .Title }}']])).toThrow('does not hold Ships')
  expect(() => makeVariable('<p>Tools</p>', [[/(<h1>)/, '{{ .Title }}']])).toThrow('does not hold')
  expect(() => cutOut('<p>Tools</p>', '<ul', '</ul>')).toThrow('nothing from <ul to </ul>')
})

test('cuts a piece out with its ends', () => {
  expect(cutOut('<p>a</p><ul><li>b</li></ul><p>c</p>', /<ul/, '</ul>')).toEqual(['<p>a</p>', '<ul><li>b</li></ul>', '<p>c</p>'])
})

test('makes a row of alike pieces a loop', () => {
  const row = '<ul><li>Tools</li><li>Ships</li></ul>'
  const made = makeLoop(row, { from: '<li', to: '</li>' }, { over: '.Params.topics', parts: [['Tools', '{{ . }}']] })
  expect(made).toBe('<ul>{{ range .Params.topics }}<li>{{ . }}</li>{{ end }}</ul>')
})
