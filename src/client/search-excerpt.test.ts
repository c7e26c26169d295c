import { expect, test } from 'vitest'
import { readExcerpt } from './search-excerpt.ts'

test('an excerpt stays in the part that holds the most matches', () => {
  expect(readExcerpt('a link to a document. \u001E “A <mark>handover</mark> needs an overlap.”')).toBe(
    '“A <mark>handover</mark> needs an overlap.”',
  )
  expect(readExcerpt('the <mark>night</mark> was long. \u001E “It was.” \u001E “So')).toBe('the <mark>night</mark> was long.')
})

test('a quote that is cut keeps both of its quotation marks', () => {
  expect(readExcerpt('a document. \u001E “<mark>Night</mark> comes to the')).toBe('“<mark>Night</mark> comes to the\u00A0…”')
  expect(readExcerpt('comes at <mark>night.”</mark>')).toBe('“…\u00A0comes at <mark>night.”</mark>')
  expect(readExcerpt('Er sagt „<mark>gut</mark>“ und geht')).toBe('Er sagt „<mark>gut</mark>“ und geht')
})
