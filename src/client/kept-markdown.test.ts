import { expect, test } from 'vitest'
import { renderKept } from './kept-markdown.ts'

test('what is kept becomes a list in Markdown, each with its page and where it was heard', () => {
  const id = 'upkeep/2026-03-02-the-yard/spares'
  const kept = [
    {
      id,
      title: 'Spares [first]',
      show: 'Upkeep',
      speaker: 'Otto Bergman',
      time: '12:34',
      listen: 'https://upkeep.example/yard(1).mp3#t=752',
    },
    { id: 'hadith/2026-03-10-الصيانة/عمل', title: 'عمل', show: 'حديث', time: 'about 2:00' },
    { id, title: 'Spares', show: 'Upkeep' },
  ]
  expect(
    renderKept({ kept }, { home: 'https://margins.example/notes/', site: 'Margins', dayIn: (day) => `on ${day}` }),
  ).toBe(`# Kept on Margins

- [Spares \\[first\\]](https://margins.example/notes/insights/${id}/)
  Otto Bergman, Upkeep, on 2026-03-02, [at 12:34](https://upkeep.example/yard%281%29.mp3#t=752)
- [عمل](https://margins.example/notes/insights/${encodeURI('hadith/2026-03-10-الصيانة/عمل')}/)
  حديث, on 2026-03-10, at about 2:00
- [Spares](https://margins.example/notes/insights/${id}/)
  Upkeep, on 2026-03-02
`)
})
