/**
 * Sets quotation marks, apostrophes and dashes as a printer does: “so”, it’s, a – b. Transcripts have them straight, and hyphens for
 * dashes; no word changes.
 */
export function typeset(text: string): string {
  if (!/['"]| --? /.test(text)) return text // most headlines have none
  return setPairs(setPairs(text.replace(dash, '–').replace(apostrophe, '’'), double), single)
}

/** One or two hyphens between words, with a space on either side; between numbers they may take one from the other. */
const dash = /(?<=[\p{L}\p{N}.,;:!?…'"’”)\]] )(?<!\d )--?(?= [\p{L}\p{N}'"‘“([])/gu

/** Scripts that set no spaces between words, and punctuation that has none after it: a quotation may begin right behind. */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}、。，：；！？¿¡]`
const apostrophe = new RegExp(String.raw`(?<=[\p{L}\p{N}])(?<!${unspaced})'|'(?=\d\d(?:s|\b)|em\b|til\b|cause\b)`, 'gu')

interface Marks {
  open: string
  close: string
  /** Finds these marks, set or straight, and a straight one that opens: `sure` after a space, `likely` where nothing is open. */
  all: RegExp
}
const double = marksOf('"', '“', '”')
const single = marksOf("'", '‘', '’')

function marksOf(straight: string, open: string, close: string): Marks {
  const all = String.raw`(?<sure>(?<=^|[\s([{—–-])${straight}(?=\S))|(?<likely>(?<=${unspaced})${straight}(?=\S))|[${straight}${open}${close}]`
  return { open, close, all: new RegExp(all, 'gu') }
}

function setPairs(text: string, { open, close, all }: Marks): string {
  let isOpen = false
  return text.replace(all, (mark, sure?: string, likely?: string) => {
    isOpen = mark === open || sure !== undefined || (likely !== undefined && !isOpen)
    return isOpen ? open : close
  })
}
