/** The words that the figures are counted in: fixed, and apart from the engine's own, so that figures stay comparable. */
const stopWords = new Set(
  `a about above after again all also am an and any are aren't as at be because been before being below between both but by can can't
  cannot could couldn't did didn't do does doesn't doing don't down during each few for from further had hadn't has hasn't have haven't
  having he he'd he'll he's her here here's hers herself him himself his how how's i i'd i'll i'm i've if in into is isn't it it's its
  itself let's me more most my myself no nor not of off on once only or other our ours ourselves out over own same she she'd she'll she's
  should shouldn't so some such than that that's the their theirs them themselves then there there's these they they'd they'll they're
  they've this those through to too under until up us very was wasn't we we'd we'll we're we've were weren't what what's when when's where
  where's which while who who's whom why why's will with won't would wouldn't you you'd you'll you're you've your yours yourself yourselves
  yeah okay ok um uh mm hmm oh right well just like know think mean actually really kind sort thing things gonna got get going go one said
  say says`.split(/\s+/),
)
const endings = ['ingly', 'edly', 'ings', 'ing', 'ies', 'ied', 'ness', 'ment', 'ers', 'ed', 'es', 'ly', 'er', 's']

/** Words in lower case. */
export function tokens(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? []
}

/** Stems of the words that are not stop words, by a crude stemmer. */
export function content(text: string): string[] {
  return tokens(text)
    .filter((token) => !stopWords.has(token) && token.length > 1)
    .map(stem)
}

function stem(word: string): string {
  const ending = endings.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= 3)
  return ending === undefined ? word : word.slice(0, -ending.length)
}
