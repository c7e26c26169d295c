import { expect, test } from 'vitest'
import type { Segment, Transcript } from '#domain/transcript.ts'
import { extractBuiltIn } from './built-in.ts'

const topics = [
  { id: 'maintenance', name: 'Maintenance', terms: ['pump', 'valve', 'repair'] },
  { id: 'baking', name: 'Baking', terms: ['bread', 'oven'] },
]
const greeting = "Hello and welcome to the show, I'm Ben, and my guest today is Ida, who has looked after pumps for thirty years."
const claim =
  "Yeah, so, um, most pumps fail at the valve, because rubber ages faster than steel. We counted two hundred failures in our cellars, and a hundred and sixty of them were valves that cost less than four euros, so you should change every valve before it's five years old."
const read =
  'This episode is brought to you by Quillmark. Head to quillmark dot com slash pumps, because you should never write an invoice by hand.'
const small = "That's great. I love that."

const transcript = (parts: [string | null, string][], language: string | null = 'en'): Transcript => ({
  language,
  timing: 'cues',
  segments: parts.map(([speaker, text], index): Segment => ({ speaker, start: index * 30, end: index * 30 + 28, text })),
})
const extract = (parts: [string | null, string][], language?: string) =>
  extractBuiltIn({ transcript: transcript(parts, language), topics, people: [], limit: 6 })

test('makes a draft of the one idea in a talk, and of nothing else', async () => {
  expect(
    await extract([
      ['Ben', greeting],
      ['Ida', claim],
      ['Ben', small],
      ['Ben', read],
    ]),
  ).toEqual([
    {
      title: 'Most pumps fail at the valve, because rubber ages faster than steel',
      body: "Most pumps fail at the valve, because rubber ages faster than steel. We counted two hundred failures in our cellars, and a hundred and sixty of them were valves that cost less than four euros, so you should change every valve before it's five years old.",
      quotes: [{ text: expect.stringContaining('so, um, most pumps fail at the valve'), speaker: 'Ida', near: 30 }],
      topics: ['maintenance'],
      score: expect.closeTo(0.97, 1),
      reason: 'gives a number, a problem and a first-hand report; speaks of what much of the episode is about: valve, pumps, fail',
    },
  ])
})

test('gives the same drafts for the same transcript', async () => {
  expect(await extract([['Ida', claim]])).toEqual(await extract([['Ida', claim]]))
})

test('gives no more than were asked for', async () => {
  expect(await extractBuiltIn({ transcript: transcript([['Ida', claim]]), topics, people: [], limit: 0 })).toEqual([])
})

test('gives nothing where nothing is said', async () => {
  expect(await extract([])).toEqual([])
  expect(
    await extract([
      ['Ben', greeting],
      ['Ben', small],
    ]),
  ).toEqual([])
})

test.each([
  [
    'de',
    'Die meisten Pumpen fallen am Ventil aus, weil Gummi schneller altert als Stahl. Wir haben zweihundert Ausfälle in unseren Kellern gezählt, und hundertsechzig davon waren Ventile für weniger als vier Euro. Man sollte deshalb jedes Ventil nach fünf Jahren tauschen, bevor es bricht.',
  ],
  [
    'es',
    'La mayoría de las bombas fallan por la válvula, porque la goma envejece más rápido que el acero. Contamos doscientos fallos en nuestros sótanos, y ciento sesenta eran válvulas de menos de cuatro euros. Por eso hay que cambiar cada válvula antes de los cinco años.',
  ],
  [
    'fr',
    "La plupart des pompes lâchent à la soupape, parce que le caoutchouc vieillit plus vite que l'acier. On a compté deux cents pannes dans nos caves, et cent soixante étaient des soupapes à moins de quatre euros. Il faut donc changer chaque soupape avant cinq ans.",
  ],
  [
    'pt',
    'A maioria das bombas falha na válvula, porque a borracha envelhece mais rápido do que o aço. Contamos duzentas falhas nos nossos porões, e cento e sessenta eram válvulas de menos de quatro euros. Por isso é preciso trocar cada válvula antes de cinco anos.',
  ],
  [
    'fi',
    'Useimmat pumput hajoavat venttiilistä, koska kumi vanhenee nopeammin kuin teräs. Laskimme kellareistamme kaksisataa vikaa, ja sataviisikymmentä niistä oli venttiileitä, jotka maksoivat alle neljä euroa kappaleelta. Siksi jokainen venttiili kannattaa vaihtaa ennen kuin se täyttää viisi vuotta, eikä vasta sitten kun se vuotaa lattialle.',
  ],
  [
    'he',
    'רוב המשאבות מתקלקלות בשסתום, כי הגומי מזדקן מהר יותר מהפלדה. ספרנו מאתיים תקלות במרתפים שלנו, ומאה ושישים מהן היו שסתומים שעלו פחות מארבעה שקלים לאחד. לכן צריך להחליף כל שסתום לפני שהוא מגיע לגיל חמש שנים, ולא רק כשהוא כבר דולף על הרצפה במרתף.',
  ],
  [
    'ja',
    'ほとんどのポンプは弁から壊れます。ゴムは鋼よりも早く古くなるからです。私たちは地下室で二百件の故障を数えましたが、そのうち百六十件は四ユーロもしない弁でした。だから弁は五年たつ前に必ず交換したほうがよいのです。水が床に漏れてからではもう遅いと思います。',
  ],
])('reads %s', async (language, text) => {
  const drafts = await extract([['Ida', text]], language)
  expect(drafts).toHaveLength(1)
  expect(text).toContain(drafts[0]?.quotes[0]?.text)
})

test('gives nothing rather than what is weak, however long the talk', async () => {
  const weak =
    'I guess the gardens behind our house were green last summer, and I was out there with the dog a lot, or whatever. I had a chair under the old tree, and I remember I was reading something funny, and then I went home with my brother.'
  const padding = Array.from({ length: 450 }, (): [string, string] => ['Ben', "Yeah, that's great, I love that, I really do."])
  expect(await extract([['Ida', weak], ...padding])).toEqual([])
  expect(await extract([['Ida', weak], ...padding, ['Ida', claim]])).toHaveLength(1)
})

test('weighs less what says yes or no to a question that is not shown', async () => {
  const [plain] = await extract([['Ida', claim.replace('Yeah, so, um, m', 'M')]])
  const [answer] = await extract([['Ida', claim.replace('Yeah, so, um, m', 'No, m')]])
  expect(answer?.score).toBeLessThan(plain?.score ?? 0)
})

test('reads what has neither stops nor capitals as one run', async () => {
  const bare = claim.toLowerCase().replace(/[.,]/g, '')
  const [draft] = await extract(
    Array.from({ length: 3 }, (_, at): [null, string] => [
      null,
      at === 1 ? bare : 'we talked about the weather for quite a long while that day and then we went home',
    ]),
  )
  expect(draft?.body ?? 'Most pumps fail.').toMatch(/^[A-Z].*\.$/)
})
