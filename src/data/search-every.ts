/**
 * A word that stands in every record, and that no reader types. Filters alone are searched by it: without a word, Pagefind reads every
 * piece of an index. It begins with the least of digits, because the first piece of an index, of numbers, is small.
 */
export const everyWord = '0ꙮ'
