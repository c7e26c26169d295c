import { type Cadence, weekdayOf } from '#domain/brief-day.ts'
import { type BriefScan, scanBrief } from '#domain/brief-scan.ts'
import type { Settings } from '#domain/settings.ts'
import { podcastOf } from '#domain/slug.ts'
import type { BriefPlan } from './brief.ts'
import { count } from './report.ts'

/** The next brief for the terminal: each insight with its reason, what it is made from, and what gave nothing. `shows` are titles by podcast id. */
export function renderBriefPlan(plan: BriefPlan, settings: Settings, shows: ReadonlyMap<string, string>): string[] {
  const { brief, candidates, episodes, problems, last, due } = plan
  const lines = problems.map((problem) => `! ${problem}`)
  const when = `${dayName(brief.date)} (${describeCadence(settings.brief)}, ${settings.brief.timeZone})`
  if (candidates.length === 0) {
    const since = last === null ? 'Nothing for a brief yet' : `Nothing new since the brief of ${dayName(last)}`
    return [...lines, `${since}. The next may come on ${when}; with nothing new there will be none.`, ...emptyLines(plan, shows)]
  }
  lines.push(`The next brief, ${when}, as things stand:`, '')
  const titles = new Map(candidates.map(({ id, title }) => [id, title]))
  const episodeTitles = new Map(episodes.map(({ id, title }) => [id, title]))
  for (const [index, id] of brief.insights.entries()) {
    const episode = id.slice(0, id.lastIndexOf('/'))
    lines.push(`${index + 1}. ${titles.get(id)}`)
    lines.push(`   ${shows.get(podcastOf(id)) ?? podcastOf(id)}: ${episodeTitles.get(episode) ?? episode}`)
    lines.push(`   ${brief.reasons?.[id]}`)
    lines.push(`   ${id}`, '')
  }
  lines.push(`Chosen from ${count(candidates.length, 'insight')}: ${describeEpisodes(scanBrief({ episodes }))}.`)
  lines.push(...emptyLines(plan, shows))
  lines.push(
    due ? 'The next run writes it. Nothing was written now.' : 'What is collected until then may change it. Nothing was written now.',
  )
  return lines
}

/** `every day`, `on weekdays`, `every Sunday`. */
export function describeCadence({ cadence, weekday }: Omit<Cadence, 'timeZone'>): string {
  if (cadence === 'daily') return 'every day'
  return cadence === 'weekdays' ? 'Mondays to Fridays' : `every ${capital(weekday)}`
}

/** `2 shows, 5 episodes, 4.2 hours of audio`. */
function describeEpisodes({ shows, episodes, seconds }: BriefScan): string {
  const heard = seconds > 0 ? [`${(seconds / 3600).toFixed(1)} hours of audio`] : []
  return [count(shows, 'show'), count(episodes, 'episode'), ...heard].join(', ')
}

/** A line for each episode that gives the brief nothing. */
function emptyLines({ episodes, brief }: BriefPlan, shows: ReadonlyMap<string, string>): string[] {
  return episodes
    .filter(({ outcome }) => outcome !== 'published')
    .map(({ id, title, podcast, outcome, reason }) => {
      const state = brief.waiting?.includes(id) ? 'waiting for a transcript' : outcome
      return `  ${state}: ${shows.get(podcast) ?? podcast}, ${title}${reason ? `: ${reason}` : ''}`
    })
}

function dayName(day: string): string {
  return `${capital(weekdayOf(day))} ${day}`
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
