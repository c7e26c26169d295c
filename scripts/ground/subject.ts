import type { Language } from '../extract/built-in/language.ts'
import { selectLanguage } from '../extract/built-in/language-of.ts'
import { wordsOf } from '../extract/built-in/words.ts'
import type { Claim } from './claim.ts'
import { isPlain } from './plain-words.ts'

/** What an insight speaks of, part by part. */
export interface Subject {
  /** Primary subtag of BCP 47; `und` where the rules of no language fit. */
  language: string
  title: Wording
  body: Wording
  quote: Wording
  /** The stems of all parts. */
  stems: ReadonlySet<string>
}

/** The words of one part that carry its matter, as stems. */
export interface Wording {
  stems: ReadonlySet<string>
  /** Those that are never said without a negation before them. */
  negated: ReadonlySet<string>
}

const scope = 4 // words that a negation reaches, within its clause
const negations = new Map([
  ['en', /^(?:not|no|never|without|neither|nor|none|nothing|nobody|hardly|barely|rarely|cannot|\p{L}+n't)$/u],
  ['de', /^(?:nicht|kein\p{L}*|nie|niemals|ohne|weder|kaum|nichts|niemand)$/u],
  ['fr', /^(?:ne|pas|jamais|sans|aucune?|rien|personne|guère)$/u],
  ['es', /^(?:no|nunca|jamás|sin|ning[uú]n\p{L}*|nada|nadie|tampoco)$/u],
  ['pt', /^(?:não|nunca|jamais|sem|nenhuma?|nada|ninguém|tampouco)$/u],
])

/** Reads what an insight speaks of. Stop words, numbers, single letters and words that every subject uses are left out. */
export function readSubject({ title, body, quotes }: Pick<Claim, 'title' | 'body' | 'quotes'>): Subject {
  const language = selectLanguage(null, `${title} ${body} ${quotes.join(' ')}`)
  const [headline, text, quote] = [title, body, quotes.join(' … ')].map((part) => readWording(part, language))
  const none: Wording = { stems: new Set(), negated: new Set() }
  const whole = { title: headline ?? none, body: text ?? none, quote: quote ?? none }
  return {
    ...whole,
    language: language.code,
    stems: new Set([...whole.title.stems, ...whole.body.stems, ...whole.quote.stems]),
  }
}

function readWording(text: string, language: Language): Wording {
  const [said, denied] = [new Set<string>(), new Set<string>()]
  const negation = negations.get(language.code)
  for (const clause of text.split(/[,;:.!?…()“”"]|\s[-–—]+\s/u)) {
    let reach = 0
    for (const word of wordsOf(clause)) {
      if (negation?.test(word)) {
        reach = scope
        continue
      }
      for (const stem of stemsOf(word, language)) (reach > 0 ? denied : said).add(stem)
      reach--
    }
  }
  return { stems: new Set([...said, ...denied]), negated: denied.difference(said) }
}

function stemsOf(word: string, language: Language): string[] {
  return piecesOf(word, language).map(({ stem }) => stem)
}

/** The pieces of a word that carry its matter, as it has them and as stems: those of a compound, of others itself. */
export function piecesOf(word: string, language: Language): { piece: string; stem: string }[] {
  if (language.stopWords.has(word)) return []
  return word
    .replace(/'.*$/, '')
    .split(/[-/]/)
    .filter((piece) => piece.length > 1 && !language.stopWords.has(piece) && !/^[\p{N}.,%]+$/u.test(piece))
    .map((piece) => ({ piece, stem: language.stem(piece) }))
    .filter(({ stem }) => !(language.code === 'en' && isPlain(stem)))
}
