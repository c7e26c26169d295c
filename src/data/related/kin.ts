import type { RelatedInsight } from './insight.ts'
import type { Kin } from './pools.ts'

/** Numbers for the show and the episode of each; one of its own for each that is unknown. */
export function kinOf(insights: readonly RelatedInsight[]): Kin {
  const [shows, episodes] = [new Int32Array(insights.length), new Int32Array(insights.length)]
  const known = { shows: new Map<string, number>(), episodes: new Map<string, Map<string, number>>() }
  let episodeCount = 0
  insights.forEach(({ podcast, episode }, place) => {
    shows[place] = podcast === undefined ? insights.length + place : enter(known.shows, podcast, () => known.shows.size)
    const ofShow = enter(known.episodes, podcast ?? '', () => new Map<string, number>())
    episodes[place] = episode === undefined ? insights.length + place : enter(ofShow, episode, () => episodeCount++)
  })
  return { shows, episodes }
}

/** What a map has for a name, which is made where it has nothing. */
function enter<Value>(map: Map<string, Value>, name: string, make: () => Value): Value {
  const known = map.get(name)
  if (known !== undefined) return known
  const made = make()
  map.set(name, made)
  return made
}
