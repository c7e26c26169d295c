import { performance } from 'node:perf_hooks'
import type { Brief } from '#domain/brief.ts'
import { layOut, monday, tellSubscriber } from '../mail/fixture/mailing.ts'
import type { Material } from '../mail/material.ts'
import { chooseInsights } from '../mail/own-letter.ts'

/** One run of sending to so many, as a process of its own; prints what it used, as JSON. Half of them like something of their own. */
const [url = '', count = '0', each = '100'] = process.argv.slice(2)
const subscribers = Array.from({ length: Number(count) }, (_, index) =>
  tellSubscriber(`reader${index}@readers.example`, index % 2 === 0 ? {} : { topics: ['water'], muted: [`show-${index % 20}`] }),
)
const mailing = await layOut()
let ranking = 0
const started = performance.now()
const report = await mailing.run({
  url,
  subscribers,
  mail: { connections: 8, perSecond: 10_000 },
  timeoutMs: 60_000,
  change: (request) => {
    const { material, brief } = manyInsights(request.material, Number(each))
    const since = performance.now()
    const own = subscribers.slice(0, 1000)
    for (const reader of own) chooseInsights(reader, { brief, episodes: brief.episodes, whole: true }, { ...request, material })
    ranking = (performance.now() - since) / own.length
    return { ...request, material, briefs: [brief] }
  },
})
const wallSeconds = (performance.now() - started - ranking * Math.min(1000, subscribers.length)) / 1000
await mailing.remove()
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
const cpuMs = (userCPUTime + systemCPUTime) / 1000 / Math.max(1, report.sent)
console.log(JSON.stringify({ sent: report.sent, wallSeconds, cpuMs, rankingMs: ranking, peakMiB: maxRSS / 1024 }))

/** The material of a day with so many insights, of twenty shows. */
function manyInsights(material: Material, number: number): { material: Material; brief: Brief } {
  const [model] = material.insights.values()
  if (!model) return { material, brief: monday }
  const ids = Array.from({ length: number }, (_, index) => `show-${index % 20}/2026-03-15-talk-${index % 40}/insight-${index}`)
  const episodes = [...new Set(ids.map((id) => id.slice(0, id.lastIndexOf('/'))))]
  const insights = new Map(
    ids.map((id, index) => [
      id,
      { ...model, id, title: `${model.title} ${index}`, score: ((index * 37) % 100) / 100, topics: index % 3 === 0 ? ['water'] : [] },
    ]),
  )
  const byEpisode = new Map(episodes.map((episode) => [episode, ids.filter((id) => id.startsWith(`${episode}/`))]))
  return { material: { ...material, insights, byEpisode }, brief: { ...monday, episodes, insights: ids.slice(0, 5) } }
}
