/** Why an episode is skipped by its title, or `null`: one of the words stands in it, whole and in any case. */
export function skipReason(title: string, words: readonly string[]): string | null {
  const bare = ` ${plain(title)} `
  const word = words.find((candidate) => plain(candidate) !== '' && bare.includes(` ${plain(candidate)} `))
  return word === undefined ? null : `the title has "${word}", which settings skip`
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}
