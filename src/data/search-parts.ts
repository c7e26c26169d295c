/**
 * Parts the paragraphs and quotes in what is searched of an insight, as a word that no text holds: ends of lines are lost on Pagefind, and an
 * excerpt would run from a paragraph into a quote.
 */
export const partMark = '\u001E' // the record separator of ASCII
