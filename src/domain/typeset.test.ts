import { expect, test } from 'vitest'
import { typeset } from './typeset.ts'

test('sets apostrophes and quotation marks as a printer does', () => {
  expect(typeset(`It's the owner's "pending" ('so-called') list, the teams' one, from the '90s.`)).toBe(
    'It’s the owner’s “pending” (‘so-called’) list, the teams’ one, from the ’90s.',
  )
})

test('sets hyphens between words as dashes', () => {
  expect(typeset(`It grows - slowly -- and "then" - well - it stops. (So -- no.)`)).toBe(
    'It grows – slowly – and “then” – well – it stops. (So – no.)',
  )
  expect(['7 - 2', 'npm run build -- --watch', 'ls -l', 'well-made', '- a list', 'a ---b'].map(typeset)).toEqual([
    '7 - 2',
    'npm run build -- --watch',
    'ls -l',
    'well-made',
    '- a list',
    'a ---b',
  ])
})

test('leaves what is already set', () => {
  expect(typeset('“So it’s done”')).toBe('“So it’s done”')
})

test('tells where a quotation begins without a space before it', () => {
  expect(
    ['他说"你好"。', '"你好"他说', "他说：'你好，'然后走了", '彼は"やあ"と"ね"と言った', '¿"Qué"? dijo', "¡'No'!", 'เขาพูดว่า"สวัสดี"'].map(
      typeset,
    ),
  ).toEqual(['他说“你好”。', '“你好”他说', '他说：‘你好，’然后走了', '彼は“やあ”と“ね”と言った', '¿“Qué”? dijo', '¡‘No’!', 'เขาพูดว่า“สวัสดี”'])
  expect(['a 12" disc', '5"x4"', 'Rock"n"roll', "Yahoo!'s U.S.'s"].map(typeset)).toEqual([
    'a 12” disc',
    '5”x4”',
    'Rock”n”roll',
    'Yahoo!’s U.S.’s',
  ])
})
