import { isGenericLabel, isSectionMark, type Label } from './label.ts'

/** How a label was met in a file: how often, and its surest form. */
interface Sighting {
  count: number
  form: Label['form']
}

const surety: Label['form'][] = ['sure', 'bold', 'timed', 'colon', 'bare', 'lower']

/**
 * Which of the labels met in a file are speakers: label to name; to `null` for one that marks a part of the show. A sure form is; so is a generic label; another must
 * recur, or be a full name beside speakers that recur, or open the file. A single word that the text also uses in
 * small letters must recur often. A label met once that ends with a speaker's name (a chapter mark run into it) is that speaker.
 */
export function selectSpeakers(
  labels: Label[],
  options: { text: string; opening: Label | null; lines: number },
): Map<string, string | null> {
  const sightings = countLabels(labels)
  const speakers = new Map<string, string | null>()
  const doubtful: string[] = []
  const often = Math.max(3, options.lines / 50)
  const common = selectCommonWords(new Set(sightings.keys()), options.text)
  const lower = labels.filter((label) => label.form === 'lower').length
  for (const [name, { count, form }] of sightings) {
    if (form === 'lower') {
      if (isGenericLabel(name) || (count >= 2 && lower >= options.lines * 0.4)) speakers.set(name, name)
      continue
    }
    const bare = form === 'bare'
    const needed = common.has(name) ? often : 2
    const isGeneric = isGenericLabel(name) && (!bare || /\d/.test(name))
    const recurs = bare ? count >= 3 && (name.includes(' ') || !common.has(name)) && !isSoundWord(name) : count >= needed
    if (isSectionMark(name) && !name.includes(')')) speakers.set(name, null)
    else if (isGeneric || recurs) speakers.set(name, name)
    else if (form === 'sure' || form === 'bold' || !common.has(name)) doubtful.push(name)
  }
  const known = [...speakers.keys()].filter((name) => name.includes(' ')).slice(0, 20)
  const usual = usualForms(sightings, speakers)
  for (const name of doubtful) {
    const sighting = sightings.get(name)
    if (sighting === undefined || isSoundWord(name)) continue
    const within = known.find((speaker) => name.endsWith(speaker) && name !== speaker)
    const opens = options.opening?.name === name && options.opening.form !== 'bare' && (name.includes(' ') || sighting.form === 'bold')
    if (within !== undefined) speakers.set(name, within)
    else if (
      sighting.form === 'sure' ||
      opens ||
      (usual.has(sighting.form) && sighting.form !== 'bare' && (sighting.form !== 'timed' || name.includes(' ')))
    )
      speakers.set(name, name)
  }
  return speakers
}

/** The forms that a good part of the speakers' labels have. */
function usualForms(sightings: Map<string, Sighting>, speakers: Map<string, string | null>): Set<Label['form']> {
  const counts = new Map<Label['form'], number>()
  let all = 0
  for (const name of speakers.keys()) {
    const { form, count } = sightings.get(name) ?? { form: 'bare', count: 0 }
    counts.set(form, (counts.get(form) ?? 0) + count)
    all += count
  }
  return new Set([...counts].filter(([, count]) => count >= all / 5).map(([form]) => form))
}

function countLabels(labels: Label[]): Map<string, Sighting> {
  const sightings = new Map<string, Sighting>()
  for (const { name, form } of labels) {
    const known = sightings.get(name)
    if (known === undefined) sightings.set(name, { count: 1, form })
    else {
      known.count += 1
      if (surety.indexOf(form) < surety.indexOf(known.form)) known.form = form
    }
  }
  return sightings
}

/** Words for what is heard that is no speech. */
function isSoundWord(text: string): boolean {
  return /\b(?:music|laugh\w*|applause|clap\w*|cheer\w*|sigh\w*|cough\w*|silence|pause|noise|inaudible|crosstalk|unintelligible|chuckl\w*|sound|beep\w*|break|intro|outro|theme|jingle|gasps?|musik|gelächter|lachen|música|risas|rires|musique|applausi)\b/i.test(
    text,
  )
}

/** Those of the names that are one capitalised word and stand in the text in small letters too. */
function selectCommonWords(names: Set<string>, text: string): Set<string> {
  const byLower = new Map<string, string>()
  for (const name of names) if (/^\p{Lu}\p{Ll}+$/u.test(name)) byLower.set(name.toLowerCase(), name)
  const common = new Set<string>()
  if (byLower.size === 0) return common
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{1,40}(?![\p{L}\p{N}])/gu)) {
    const name = byLower.get(word)
    if (name !== undefined) common.add(name)
  }
  return common
}
