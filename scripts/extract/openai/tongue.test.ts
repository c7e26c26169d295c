import { expect, test } from 'vitest'
import { selectLanguage } from '../built-in/language-of.ts'
import { honest, turns } from './fixture/talk.ts'
import { isForeign, nameOfLanguage, tongueOf } from './tongue.ts'

const texts = {
  en: `${honest.headline}. ${honest.paragraph}`,
  de: 'Ein Test, der nie fehlschlägt, beweist nur, dass er nicht hinsieht. Das Team hat in einer Woche viertausend Tests gelöscht, weil niemand sagen konnte, welchen Fehler sie gefunden hätten.',
  fr: "Un test qui n'échoue jamais ne prouve rien. L'équipe a supprimé quatre mille tests en une semaine, parce que personne ne savait dire quelle erreur ils auraient trouvée dans le code.",
  es: 'Una prueba que nunca falla no demuestra nada. El equipo borró cuatro mil pruebas en una semana, porque nadie podía decir qué error habrían encontrado en el código de la empresa.',
  it: 'Un test che non fallisce mai non dimostra nulla. La squadra ha cancellato quattromila test in una settimana, perché nessuno sapeva dire quale errore avrebbero trovato nel codice.',
  ru: 'Тест, который никогда не падает, ничего не доказывает. Команда удалила четыре тысячи тестов за неделю, потому что никто не мог сказать, какую ошибку они нашли бы.',
  ja: 'テストが一度も失敗しないなら、何も証明していません。チームは一週間で四千のテストを削除しました。誰も何を見つけるのか言えなかったからです。',
  zh: '从未失败的测试什么也证明不了。团队在一周内删除了四千个测试，因为没有人能说出它们会发现哪个错误。',
}
const tongue = (text: string) => tongueOf(selectLanguage(null, text), text)

test('a text in the language of the transcript is not foreign', () => {
  for (const [code, text] of Object.entries(texts)) expect(isForeign(text, tongue(text.repeat(5))), code).toBe(false)
  expect(isForeign(texts.en, tongue(turns.map(([, text]) => text).join(' ')))).toBe(false)
})

test('a text in another language is', () => {
  const english = tongue(texts.en)
  for (const code of ['de', 'fr', 'es', 'it', 'ru', 'ja', 'zh'] as const) expect(isForeign(texts[code], english), code).toBe(true)
  for (const code of ['de', 'fr', 'es', 'it', 'ru', 'ja', 'zh'] as const) expect(isForeign(texts.en, tongue(texts[code])), code).toBe(true)
  expect(isForeign(texts.zh, tongue(texts.ja))).toBe(true)
})

test('the prompt names the language, as far as it is known', () => {
  expect(nameOfLanguage(selectLanguage(null, texts.de), null)).toBe('German')
  expect(nameOfLanguage(selectLanguage(null, texts.ru), 'ru')).toBe('Russian')
  expect(nameOfLanguage(selectLanguage(null, texts.ru), null)).toBe('the language of the transcript')
  expect(nameOfLanguage(selectLanguage(null, texts.ru), 'not a tag')).toBe('the language of the transcript')
})
