import { expect, test } from 'vitest'
import { citeInsight } from './cite.ts'
import { tellEpisode, tellLibrary } from './fixture.ts'

const id = 'upkeep/2026-03-02-the-yard/spares'
const place = { day: '2 March 2026', page: 'https://margins.example/insights/upkeep/', site: 'Margins' }
const episode = tellEpisode('upkeep/2026-03-02-the-yard', {
  title: 'The [yard]',
  link: 'https://upkeep.example/yard(1)',
  audio: { url: 'https://upkeep.example/yard.mp3' },
})

function cite(told: { title: string; speaker?: string; start?: number }, listed = [episode]) {
  const [insight] = tellLibrary([{ id, ...told }], { episodes: listed }).insights
  if (insight === undefined) throw new Error('No insight')
  return citeInsight(insight, place)
}

test('names claim, speaker, episode, show, day, second and address', () => {
  expect(cite({ title: 'Spares come first', speaker: 'Otto Bergman', start: 754 })).toEqual({
    text: 'Spares come first. Otto Bergman, “The [yard]”, upkeep, 2 March 2026, at 12:34. Margins: https://margins.example/insights/upkeep/',
    markdown:
      '> Words that were said.\n\nOtto Bergman, [The \\[yard\\]](https://upkeep.example/yard%281%29), upkeep, 2 March 2026, ' +
      '[at 12:34](https://upkeep.example/yard.mp3#t=752). [Spares come first](https://margins.example/insights/upkeep/)',
  })
})

test('leaves out what nobody knows', () => {
  expect(cite({ title: 'Do spares come first?' }, [])).toEqual({
    text: 'Do spares come first? “A talk”, upkeep, 2 March 2026. Margins: https://margins.example/insights/upkeep/',
    markdown:
      '> Words that were said.\n\n“A talk”, upkeep, 2 March 2026. [Do spares come first?](https://margins.example/insights/upkeep/)',
  })
})
