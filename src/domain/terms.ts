/** Words of a headline that stand for what an insight tells, at most: more weigh on a phone and say little more. */
const mostTerms = 4
/** A word that only one insight has tells nothing of another. */
const fewestHolders = 2
/** What more than this share of the insights have does not tell them apart. */
const mostHolders = 0.1

/** The words of a text as they are written: runs of letters and digits. What is written without spaces is one word. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []
}

/** What words are compared by: lower case, without the endings of English plurals. A browser and a build do the same. */
export function termOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’].*$/u, '')
    .replace(/(?<=[a-z]{2})ies$/, 'y')
    .replace(/(?<=[a-z]{2}[^siu])s$/, '')
}

/**
 * Picks for each insight the words of its headline that stand for it among all, strongest first, by TF-IDF (Spärck Jones 1972): how often
 * headline and paragraph have the word, times the logarithm of how few insights have it. `speaks` tells whether a word means anything by itself.
 */
export function pickTerms(texts: readonly { title: string; body: string; speaks: (word: string) => boolean }[]): string[][] {
  const counted = texts.map(({ title, body }) => {
    const counts = new Map<string, number>()
    for (const word of wordsOf(`${title} ${body}`)) counts.set(termOf(word), (counts.get(termOf(word)) ?? 0) + 1)
    return counts
  })
  const holders = new Map<string, number>()
  for (const counts of counted) for (const term of counts.keys()) holders.set(term, (holders.get(term) ?? 0) + 1)
  const most = Math.max(fewestHolders, texts.length * mostHolders)
  return texts.map(({ title, speaks }, place) => {
    const terms = new Set(wordsOf(title).filter(speaks).map(termOf))
    return [...terms]
      .flatMap((term) => {
        const held = holders.get(term) ?? 0
        return held < fewestHolders || held > most
          ? []
          : [{ term, weight: (counted[place]?.get(term) ?? 0) * Math.log(texts.length / held) }]
      })
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
      .slice(0, mostTerms)
      .map(({ term }) => term)
  })
}

/** For each term the shortest form in which the headlines have it, to be shown. */
export function formsOf(insights: readonly { title: string; terms: readonly string[] }[]): Map<string, string> {
  const forms = new Map<string, string>()
  for (const { title, terms } of insights) {
    for (const word of wordsOf(title)) {
      const term = termOf(word)
      const form = word.toLowerCase()
      const known = forms.get(term)
      if (terms.includes(term) && (known === undefined || form.length < known.length)) forms.set(term, form)
    }
  }
  return forms
}
