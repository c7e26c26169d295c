import { expect, test } from 'vitest'
import { selectLanguage } from './language-of.ts'

test.each([
  ['en', 'The pump in the cellar was not made for that, and we have to replace it.'],
  ['de', 'Die Pumpe im Keller war dafür nicht gemacht, und wir müssen sie jetzt ersetzen.'],
  ['es', 'La bomba del sótano no estaba hecha para eso, y ahora tenemos que cambiarla.'],
  ['fr', "La pompe de la cave n'était pas faite pour ça, et maintenant il faut la changer."],
  ['pt', 'A bomba do porão não foi feita para isso, e agora a gente tem que trocar.'],
])('hears %s in the text, whatever the tag says', (code, text) => {
  expect(selectLanguage('xx', text).code).toBe(code)
})

test('has no rules for a language that it does not know', () => {
  expect(selectLanguage('fi', 'Kellarin pumppu ei ollut tehty sellaiseen, ja nyt se pitää vaihtaa.').code).toBe('und')
})
