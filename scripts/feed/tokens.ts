import { Tokenizer } from 'htmlparser2'

/** What stands in a text that is written like XML, in its order. */
export interface TokenHandler {
  /** An opening or self-closing tag; attribute values as written, entities and all, the first of a name. */
  open(name: string, attributes: Map<string, string>, selfClosing: boolean): void
  close(name: string): void
  /** Text as written; `verbatim` where it stood in a CDATA section. */
  text(data: string, verbatim: boolean): void
}

/** A `<` that begins no tag, while the text is read: a character that no text may contain. */
const loneLessThan = '\uFDD0'

/** Stands for the attributes of the many tags that have none. */
const none = new Map<string, string>()

/**
 * Reads any text as XML's tags and texts, whether they fit together or not, in linear time. A tag that breaks off at the end is
 * left out.
 */
export function readTokens(source: string, handler: TokenHandler): void {
  const text = source.replaceAll(loneLessThan, '').replace(/<(?![A-Za-z_/!?])/g, loneLessThan)
  const slice = (start: number, end: number) => text.slice(start, end).replaceAll(loneLessThan, '<')
  let name = ''
  let attributes = none
  let attribute = ''
  let value = ''
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname: (start, end) => {
        name = slice(start, end)
        attributes = none
      },
      onattribname: (start, end) => {
        attribute = slice(start, end)
        value = ''
      },
      onattribdata: (start, end) => {
        value += slice(start, end)
      },
      onattribend: () => {
        if (attributes === none) attributes = new Map()
        if (!attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: () => handler.open(name, attributes, false),
      onselfclosingtag: () => handler.open(name, attributes, true),
      onclosetag: (start, end) => handler.close(slice(start, end).trim()),
      ontext: (start, end) => handler.text(slice(start, end), false),
      oncdata: (start, end, offset) => handler.text(slice(start, end - offset), true),
      onattribentity: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(text)
  tokenizer.end()
}

/** Comments, declarations and instructions say nothing of a feed, and entities are not decoded. */
function ignore(): void {}
