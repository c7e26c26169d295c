import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ground } from '../../ground/ground.ts'
import { readTranscript } from '../../transcript/read.ts'
import { obey } from './fixture/behaviours.ts'
import { engineAt, requestOver } from './fixture/bench.ts'
import { startModelServer } from './fixture/model-server.ts'

const file = path.join(import.meta.dirname, '../../samples/plain-work/2026-11-11-what-gets-measured.srt')

/** What a good model would write of the bundled episode: in its own words, in general terms, with the speakers' quotes. */
const drafts = [
  {
    headline: 'A cheaper call can make every customer cost more',
    paragraph:
      'The insurer Brackwater cut its average handling time from seven minutes forty to about six, and the screen on the wall turned green. Repeat calls within a week rose from eighteen to thirty-eight percent, so settling one problem took longer in total than before the target existed.',
    quotes: [
      {
        line: 20,
        speaker: 'Ingrid Solberg',
        text: 'So each call was cheaper and each customer cost more, and the screen on the wall was green.',
      },
    ],
  },
  {
    headline: 'Targets are gamed when the number is cheaper to move than the work',
    paragraph:
      'Gaming a target says little about character and much about price. Shortening a call honestly takes perhaps a year of training, while transferring it to another department takes one button, so decent people press the button. Anyone who sets a target can work out beforehand what it costs to cheat.',
    quotes: [
      { line: 30, speaker: 'Desmond Achebe', text: 'A target gets gamed when the number is cheaper to move than the work underneath it.' },
    ],
  },
  {
    headline: 'Average waiting times hide the customers who suffer most',
    paragraph:
      'At Brackwater the average wait was fifty seconds, yet callers on Monday morning, after a flood or a crash, waited fourteen minutes. Counting how many people waited over five minutes, hour by hour, revealed about eighteen thousand a month, and an offer to ring back satisfied just over half of them.',
    quotes: [
      {
        line: 50,
        speaker: 'Ingrid Solberg',
        text: 'A dashboard of averages hides the peak, which is when people in the worst trouble ring.',
      },
    ],
  },
  {
    headline: 'A safety board that counts accident-free days teaches people to hide injuries',
    paragraph:
      'Desmond Achebe promised a barbecue at 250 days without an accident, and a fitter hid two broken fingers so as not to spoil it. After the plant counted reported near misses instead, with a high number as the good one, reports climbed from three to about forty a month and injury claims fell by a third over two years.',
    quotes: [{ line: 60, speaker: 'Desmond Achebe', text: "He didn't want to be the one who lost everybody the barbecue." }],
  },
  {
    headline: 'Letting workers choose their orders makes one shift look good and another look lazy',
    paragraph:
      'At Hollin Yard the day shift picked cushions and left the parasol bases of twenty-five kilos to the evening shift, which then earned written warnings. Batches of twelve lines in order of arrival lowered the pick rate to ninety-seven, but punctual orders rose from eighty-eight percent to ninety-six.',
    quotes: [
      {
        line: 40,
        speaker: 'Desmond',
        text: 'The pick rate dropped to ninety-seven, and orders out on time went from eighty-eight percent to ninety-six.',
      },
    ],
  },
].map((draft) => ({ ...draft, kind: 'number', due: null, people: [], organisations: [], topics: [], score: 0.8, reason: 'A number.' }))

test('an honest paraphrase is refused neither here nor in grounding', async () => {
  const read = readTranscript({ bytes: readFileSync(file), type: '', name: file })
  if (!read.ok) throw new Error(read.reason)
  const server = await startModelServer(obey(drafts))
  const result = await engineAt(server).extract(requestOver({ transcript: read.transcript }))
  await server.close()
  if (!result.ok) throw new Error(result.reason)
  expect(result.notes).toEqual([])
  const episode = { id: 'a/2026-01-01-b', podcast: 'a', publishedAt: new Date(0) }
  const engine = { name: 'openai', model: 'played', prompt: 1 }
  const { insights, rejections } = ground({ drafts: result.drafts, transcript: read.transcript, episode, engine, quoteWords: 90 })
  expect(rejections.map(({ detail }) => detail)).toEqual([])
  expect(insights).toHaveLength(drafts.length)
})
