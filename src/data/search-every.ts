/**
 * A word that stands in every record, and that no reader types. Filters alone are searched by it: without a word, Pagefind reads every
 * piece of an index.
 */
export const everyWord = 'ꙮ'
