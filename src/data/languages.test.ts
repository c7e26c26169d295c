import { expect, test } from 'vitest'
import { directionOf } from '#domain/direction.ts'
import { markLanguage } from './languages.ts'

test('knows which languages are written from the right, by tag or by script', () => {
  expect(['ar', 'he-IL', 'fa', 'az-Arab', 'ar-Latn', 'en', 'de'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ])
})

test('marks a text only where it differs from its page', () => {
  expect(markLanguage('en-GB', 'en')).toEqual({})
  expect(markLanguage(null, 'en')).toEqual({})
  expect(markLanguage('de', 'en')).toEqual({ lang: 'de' })
  expect(markLanguage('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' })
})
