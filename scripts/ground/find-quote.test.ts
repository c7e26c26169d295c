import { expect, test } from 'vitest'
import type { Transcript } from '#domain/transcript.ts'
import { createQuoteFinder } from './find-quote.ts'
import { ground } from './ground.ts'
import { hear } from './heard.ts'

const said: [speaker: string, text: string][] = [
  ['Ada Okafor', "We, um, spent twelve hundred dollars on the the email system, you know, and it's not working."],
  ['Ada Okafor', "I don't think we should ship on Friday when the asynchronous queue is unable to keep up."],
  ['Tom Lind', 'No, you can ship in twenty twenty-six. The employer pays 40% more, [laughter] and the rate was 3.5 percent'],
  ['Tom Lind', 'before the organisation grew.'],
  ['Ada Okafor', 'Two hundred and five people came, and nineteen of them left in nineteen ninety-nine. It grew by -5 degrees.'],
  ['Ada Okafor', 'It is like a database, but it is a typical matrix, and we were not able to see the nineties trend.'],
  ['Ada Okafor', 'You kind of have to, like, wait and see, right? So we waited three and a half years for $1.2 million.'],
  ['Tom Lind', 'Nobody reads the logs — I mean, nobody. The 2nd attempt took two thirds of the day at 5km and 10x speed.'],
  ['Ada Okafor', 'What I mean is that you know the answer, and people like this idea. He said he would go to R&D in the U.S. of A.'],
  [
    'Ada Okafor',
    "We had no, no reason. It's possible, it's legal. We gotta go 'cause they're gonna close the data centre with GPT-4 and C++.",
  ],
  ['Ada Okafor', 'It only works if you never restart it, and almost every team may use it.'],
]
const transcript = transcriptOf(said)

test.each([
  ['We spent $1,200 on the e-mail system and it is not working'],
  ["we spent one thousand two hundred dollars on the e mail system and it isn't working"],
  ['you can ship in 2026. The employer pays forty percent more and the rate was three point five per cent before the organization grew'],
  ['205 people came and 19 of them left in 1999'],
  ['you have to wait and see'],
  ['So we waited 3.5 years for 1.2 million dollars'],
  ['we waited three and a half years for one point two million dollars'],
  ['the second attempt took 2/3 of the day at five kilometers and ten x speed'],
  ["He said he'd go to R and D in the US of A"],
  ['We got to go because they are going to close the data center with GPT 4 and C plus plus'],
  ['we were not able to see the 90s trend'],
  ['the asynchrnous queue is unable to keep up'],
  ['The employer pays 40% more … and the rate was 3.5 percent'],
  ['the email system and its not working'],
])('finds what is written otherwise: %s', (quote) => {
  expect(outcomeOf(quote)).toBe('found')
})

test.each([
  ['We spent twelve hundred dollars on the email system and it is working'],
  ['we should ship on Friday when the asynchronous queue'],
  ['think we should ship on Friday when'],
  ['when the synchronous queue is unable to keep up'],
  ['the asynchronous queue is enable to keep up'],
  ['I think we should ship on Friday'],
  ['The employee pays 40% more'],
  ['The employer pays 40 more and the rate'],
  ['more and the rate was 35 percent before the organisation grew'],
  ['the rate was 3.5 percent after the organisation grew'],
  ['five people came, and nineteen of them'],
  ['Two hundred people came, and nineteen'],
  ['It grew by 5 degrees'],
  ['It is a database but it is'],
  ['but it is atypical matrix and'],
  ['and we were notable to see the nineties'],
  ['we were able to see the nineties trend'],
  ['we waited three years for $1.2 million'],
  ['waited three and a half years for $1.2 billion'],
  ['Nobody reads the logs, Two hundred and five'],
  ['the third attempt took two thirds of the day'],
  ['is that the answer and people like this idea'],
  ['He said he had go to R&D'],
  ["it's possible, it's illegal. We gotta go"],
  ['It works if you never restart it'],
  ['works if you never restart it'],
  ['It only works if you restart it'],
  ['and every team may use it'],
  ['almost every team must use it'],
  ['keep up. No, you can ship in twenty twenty-six'],
  ["we spent twelve hundred dollars ... it's not working"],
  ['close the data centre with GPT-5 and C++'],
  ['close the data centre with GPT-4 and C'],
  ['nineteen of them left in nineteen eighty-nine'],
])('refuses what says something else: %s', (quote) => {
  expect(outcomeOf(quote)).toBe('quote-not-found')
})

test('takes a first name, or a label in the quote, for the speaker, and nobody else', () => {
  expect(outcomeOf('you can ship in twenty twenty-six', 'Tom')).toBe('found')
  expect(outcomeOf('Tom Lind: you can ship in twenty twenty-six')).toBe('found')
  expect(outcomeOf('Ada: you can ship in twenty twenty-six')).toBe('wrong-speaker')
  expect(outcomeOf('you can ship in twenty twenty-six', 'Ada')).toBe('wrong-speaker')
})

test('publishes the words of the transcript, never those of the quote', () => {
  expect(groundOne('We spent $1,200 on the e-mail system').insights[0]?.evidence[0]).toEqual({
    quote: "We, um, spent twelve hundred dollars on the the email system, you know, and it's not working.",
    speaker: 'Ada Okafor',
    start: 0,
    end: expect.closeTo(5, 0),
  })
})

test('publishes a number whole, with its sign and its currency', () => {
  const where = transcriptOf([['Ada', 'Up north it was -5 degrees at noon and we lost .5 percent, or $3M a year']])
  const quoteOf = (quote: string) => ground(requestOf(quote, null, where)).insights[0]?.evidence[0]?.quote
  expect(quoteOf('-5 degrees at noon')).toBe('-5 degrees at noon')
  expect(quoteOf('0.5 percent, or three million dollars')).toBe('.5 percent, or $3M')
  expect(quoteOf('three million dollars a year')).toBe('$3M a year')
  expect(quoteOf('we lost 5 percent or three million')).toBeUndefined()
})

test.each([
  ['with five caching servers', 'with five catching servers'],
  ['until the intent is complete', 'until the intent is compete'],
  ['because the employer is content', 'because the employee is content'],
])('takes %s for other words than a slip makes of it', (words, changed) => {
  const where = transcriptOf([['Ada', `We waited for it ${words} and went home.`]])
  expect(outcomeOf(`we waited for it ${changed} and went home`, null, where)).toBe('quote-not-found')
})

test('refuses a passage that is too long with what the quote left out', () => {
  const { rejections } = ground(requestOf('We spent $1,200 on the e-mail system', null, transcript, 10))
  expect(rejections[0]?.reason).toBe('quote-too-long')
})

test('finds what is said in other languages, with their fillers and numbers', () => {
  const german = transcriptOf(
    [['Ina', 'Wir haben, ähm, fünfundzwanzig Server, sag ich mal, in eintausend Räumen und der Dienst ist nicht stabil.']],
    'de',
  )
  expect(outcomeOf('Wir haben 25 Server in 1.000 Räumen', null, german)).toBe('found')
  expect(outcomeOf('in eintausend Räumen und der Dienst ist stabil', null, german)).toBe('quote-not-found')
  const spanish = transcriptOf(
    [['Eva', 'Eh, tenemos treinta y cinco personas, o sea, en la oficina y no pagan mil doscientos euros.']],
    'es',
  )
  expect(outcomeOf('tenemos 35 personas en la oficina y no pagan 1.200 euros', null, spanish)).toBe('found')
})

test.each<[string, (index: number) => string]>([
  ['the same word', () => 'word'],
  ['two words in turn', (index) => (index % 2 ? 'left' : 'right')],
  ['fillers', (index) => (index % 3 ? 'um,' : 'you know,')],
  ['numbers', (index) => (index % 2 ? 'hundred' : 'two')],
])('looks for a quote with no more work in a long transcript of nothing but %s than in a short one', (_, wordAt) => {
  const few = countLooks(Array.from({ length: 3_000 }, (_, index) => wordAt(index)))
  expect(countLooks(Array.from({ length: 30_000 }, (_, index) => wordAt(index)))).toBe(few)
  expect(few).toBeLessThan(400_000)
})

/** How often the finder looks at a word of such a transcript, for quotes that are hard to find in it. */
function countLooks(words: readonly string[]): number {
  const lines = Array.from({ length: words.length / 100 }, (_, line): [string, string] => {
    return ['Ada', words.slice(line * 100, line * 100 + 100).join(' ')]
  })
  let looks = 0
  const heard = hear(transcriptOf(lines))
  const look = (atoms: typeof heard.atoms, name: string | symbol) => {
    looks += 1
    return Reflect.get(atoms, name)
  }
  const find = createQuoteFinder({ ...heard, atoms: new Proxy(heard.atoms, { get: look }) })
  for (const text of [
    'word word word word word word',
    'right left left right left',
    'um you know um you know house',
    'two hundred two hundred hundred',
  ])
    for (const more of [0, 5, 19]) find(`${text} ${'word right '.repeat(more)}`)
  return looks
}

function outcomeOf(quote: string, speaker: string | null = null, where = transcript): string {
  const { insights, rejections } = ground(requestOf(quote, speaker, where))
  return insights.length > 0 ? 'found' : (rejections[0]?.reason ?? 'nothing')
}

function groundOne(quote: string) {
  return ground(requestOf(quote, null, transcript))
}

function requestOf(quote: string, speaker: string | null, where: Transcript, quoteWords = 90) {
  const episode = { id: 'show/2026-03-02-one', podcast: 'show', publishedAt: new Date('2026-03-02T06:00:00Z') }
  return { drafts: [draftOf(quote, speaker)], transcript: where, episode, engine: { name: 'built-in', prompt: 1 }, quoteWords }
}

function draftOf(text: string, speaker: string | null = null) {
  return { title: 'A claim', body: 'A paragraph.', quotes: [{ text, speaker }], topics: [], score: 0.5 }
}

function transcriptOf(lines: [speaker: string, text: string][], language: string | null = null): Transcript {
  const segments = lines.map(([speaker, text], index) => ({ speaker, start: index * 5, end: index * 5 + 5, text }))
  return { language, timing: 'cues', segments }
}
