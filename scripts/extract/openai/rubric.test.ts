import { expect, test } from 'vitest'
import { fitRubric } from './rubric.ts'

test('a rubric goes into the prompt whole, and a very long one by its first lines, of which the editor is told', () => {
  expect(fitRubric(' What counts.\n')).toEqual({ rubric: 'What counts.', note: null })
  const line = `${'word '.repeat(19)}end.`
  const { rubric, note } = fitRubric(Array.from({ length: 100 }, () => line).join('\n'))
  expect(rubric).toBe(Array.from({ length: 60 }, () => line).join('\n'))
  expect(note).toBe('rubric.md has 9999 characters, and a model is shown its first 5999: put what matters most first, or shorten it')
})
