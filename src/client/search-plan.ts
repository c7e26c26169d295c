import type { SearchChoices } from '../data/search-records.ts'
import type { SearchQuery } from './search-query.ts'

type Volume = SearchChoices['volumes'][number]

/** Volumes that are searched together. */
export interface Step {
  volumes: Volume[]
  /** `yyyy-mm`. */
  months: { first: string; last: string }
  /** In languages that are written with other letters than the query. */
  isForeign: boolean
}

/** Insights that the first step searches at most, where it searches more than one volume: what a reader waits for. */
const firstStep = 4_000
/** What each further step takes beside the one before: a second one keeps a search under 300 KB, and few lead to the oldest. */
const growth = 1.5
/** What the program of a further language weighs, in insights. */
const programWeight = 2_500

/**
 * Cuts the volumes in which a query may be answered into steps: the newest first, those in languages that are written with other
 * letters than the query last. Each takes more than the one before. `personVolumes` are the places of the volumes that know the person.
 */
export function planSteps(choices: SearchChoices, query: SearchQuery, personVolumes: readonly number[] | null): Step[] {
  const showVolumes = query.show === '' ? null : (choices.shows.find(({ id }) => id === query.show)?.volumes ?? [])
  const eligible = choices.volumes.filter(
    ({ months }, place) =>
      (showVolumes?.includes(place) ?? true) &&
      (personVolumes?.includes(place) ?? true) &&
      (query.year === '' || (months.first.slice(0, 4) <= query.year && query.year <= months.last.slice(0, 4))),
  )
  const isForeign = ({ language }: Volume) => !isWrittenIn(query.q, language)
  return [
    ...cutSteps(
      eligible.filter((volume) => !isForeign(volume)),
      false,
    ),
    ...cutSteps(eligible.filter(isForeign), true),
  ]
}

function cutSteps(volumes: Volume[], isForeign: boolean): Step[] {
  const steps: Volume[][] = []
  let room = firstStep
  for (const volume of volumes) {
    const step = steps.at(-1)
    if (step !== undefined && weigh([...step, volume]) <= room) step.push(volume)
    else {
      if (step !== undefined) room *= growth
      steps.push([volume])
    }
  }
  return steps.map((step) => ({ volumes: step, isForeign, months: spanOf(step) }))
}

function spanOf(volumes: Volume[]): Step['months'] {
  const inOrder = (pick: (volume: Volume) => string) => volumes.map(pick).sort()
  return { first: inOrder(({ months }) => months.first).at(0) ?? '', last: inOrder(({ months }) => months.last).at(-1) ?? '' }
}

function weigh(volumes: Volume[]): number {
  const languages = new Set(volumes.map(({ language }) => language)).size
  return volumes.reduce((sum, { count }) => sum + count, (languages - 1) * programWeight)
}

/** Whether the letters of a text are those that a language is written in; a text without letters is written in all. */
function isWrittenIn(text: string, language: string): boolean {
  const letters = text.replace(/\P{L}/gu, '')
  return letters === '' || (scripts[scriptOf(language)] ?? scripts['Latn'])?.test(letters) === true
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? 'Latn'
  } catch {
    return 'Latn' // no language tag
  }
}

const han = /\p{Script=Han}/u
const scripts: Record<string, RegExp> = {
  Latn: /\p{Script=Latin}/u,
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Grek: /\p{Script=Greek}/u,
  Hans: han,
  Hant: han,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/u,
  Thai: /\p{Script=Thai}/u,
}
