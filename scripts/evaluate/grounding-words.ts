/** Words of which each turns what is said into something else when it stands for the other. */
export const opposites = pairsOf(
  'more less,before after,higher lower,better worse,always sometimes,all some,most least,first last,up down,faster slower,bigger smaller,' +
    'more fewer,cheaper dearer,increase decrease,above below,early late,earlier later,inside outside,everybody somebody,many few,' +
    'old new,hard easy,long short,good bad,cheap expensive,only also,every any,over under,with without,than as,because although,if unless,' +
    'until since,today yesterday,day week,hour minute,month year,large small,strong weak,safe unsafe,able unable,possible impossible,' +
    'legal illegal,happy unhappy,usual unusual,likely unlikely,open close,start stop,buy sell,win lose,fast slow,right wrong,same different',
)

/** Words of five letters and more that any talk has. */
export const dull = new Set(
  'about after again also because been before being could doing every first from going gonna have having here into just know like maybe mean more most much only other over people really right should some something than that their them then there these they thing things think this those through under very want well were what when where which while will with would your actually basically literally yeah okay'.split(
    ' ',
  ),
)

/** Whether a word within a sentence is written as a name is. */
export function isName(word: string, before: string | undefined): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word) && before !== undefined && /\p{Ll},?$/u.test(before)
}

/** Whether a word carries matter: long enough, in small letters, not one of many uses. */
export function isContent(word: string): boolean {
  return /^\p{Ll}{5,}$/u.test(word) && !dull.has(word)
}

/** Whether two words may be forms of one. */
export function alike(a: string, b: string): boolean {
  return a.slice(0, 4).toLowerCase() === b.slice(0, 4).toLowerCase()
}

/** A word without the marks at its ends. */
export function bare(word: string | undefined): string {
  return (word ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

/** A text in small letters, its marks as spaces. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function pairsOf(text: string): Map<string, string> {
  return new Map(
    text.split(',').flatMap((pair) => {
      const [a = '', b = ''] = pair.split(' ')
      return [
        [a, b],
        [b, a],
      ]
    }),
  )
}
