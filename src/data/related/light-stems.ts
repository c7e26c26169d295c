/**
 * Light stemming takes off the endings of number, gender and case only. (Savoy 2006, "Light stemming approaches for the French,
 * Portuguese, German and Hungarian languages", and 2002 for Spanish)
 */

const least = 4 // letters that a stem keeps

/** German: umlauts to vowels, endings of plural and case off. */
export function stemGerman(word: string): string {
  return cut(bare(word.replaceAll('ß', 'ss')), [/ern$/, /(?:em|er|en|es)$/, /(?:e|s|n)$/])
}

/** French: plural and feminine off, accents off. */
export function stemFrench(word: string): string {
  const singular = word.length > least ? word.replace(/aux$/, 'al').replace(/[sx]$/, '') : word
  return cut(bare(singular), [/(?:issement|issant)$/, /(?:ement|ation)$/, /(?:ee|er|ez|e)$/])
}

/** Spanish: plural and gender off, accents off. */
export function stemSpanish(word: string): string {
  return cut(bare(word).replace(/ces$/, 'z'), [/(?:ciones|cion)$/, /(?:eses|es|os|as)$/, /[oaes]$/])
}

/** Portuguese: plural and gender off, accents off. */
export function stemPortuguese(word: string): string {
  const singular = word
    .replace(/(?:ões|ães)$/, 'ao')
    .replace(/ais$/, 'al')
    .replace(/eis$/, 'el')
    .replace(/ns$/, 'm')
  return cut(bare(singular), [/(?:coes|cao)$/, /(?:es|os|as)$/, /[oaes]$/])
}

/** Letters without their marks. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}

/** The word without the first ending that leaves enough of it. */
function cut(word: string, endings: readonly RegExp[]): string {
  for (const ending of endings) {
    const stem = word.replace(ending, '')
    if (stem !== word && stem.length >= least) return stem
  }
  return word
}
