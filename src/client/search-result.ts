import { directionOf } from '#domain/direction.ts'
import { readExcerpt } from './search-excerpt.ts'
import type { Result } from './search-find.ts'
import { holdsWord, wordsIn } from './search-meant.ts'

/**
 * One search result: headline, excerpt with the match marked, and in the margin show, speaker and date; the episode as well where its title
 * holds words that were asked for.
 */
export function renderResult(
  template: HTMLTemplateElement,
  { url, excerpt, meta, language }: Result,
  { asked, locale }: { asked: string; locale: string },
): HTMLElement {
  const item = template.content.firstElementChild?.cloneNode(true)
  if (!(item instanceof HTMLElement)) throw new Error('The template of a search result is empty')
  const fill = (selector: string, ...content: (Node | string)[]) => {
    const element = item.querySelector(selector)
    element?.replaceChildren(...content)
    if (element && language !== primaryOf(locale)) {
      const block = element.closest('h2') ?? element
      block.setAttribute('lang', language)
      block.setAttribute('dir', directionOf(language))
    }
  }
  item.querySelector('a')?.setAttribute('href', url)
  const said = [asked, ...excerpt.matchAll(/<mark>(.*?)<\/mark>/gsu).map(([, word = '']) => word)].flatMap(wordsOf)
  const begun = wordsIn(asked)
  const isAsked = (word: string) => wordsOf(word).some((one) => said.includes(one)) || begun.some((one) => holdsWord(word, one))
  const { title = url, episode = '' } = meta
  fill('a', ...markWords(title, isAsked))
  fill('p', ...markMatches(readExcerpt(excerpt)))
  fill('[data-show]', meta['show'] ?? '')
  if (begun.some((word) => holdsWord(episode, word))) fill('[data-episode]', ...markWords(episode, isAsked))
  fill('[data-speaker]', meta['speaker'] ?? '')
  const time = item.querySelector('time')
  const { date = '' } = meta
  time?.setAttribute('datetime', date)
  time?.append(new Date(date).toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))
  return item
}

/** An excerpt with its marks, on words without their commas and quotation marks; whatever else looks like markup is text, as it was said. */
function markMatches(excerpt: string): (Node | string)[] {
  const text = excerpt
    .replaceAll('\u200B', '') // put between words by Pagefind where the script has no spaces
    .replace(/<mark>([^\p{L}\p{N}]+)/gu, '$1<mark>')
    .replace(/([^\p{L}\p{N}]+)<\/mark>/gu, '</mark>$1')
  const parts = text.split(/<mark>(.*?)<\/mark>/su).map((part, place) => (place % 2 === 0 ? part : marked(part)))
  return [/^\p{Ll}/u.test(text) ? '…\u00A0' : '', ...parts, /[.!?。…”"]$/u.test(text) ? '' : '\u00A0…']
}

/** A line with marks on the words that are asked for. */
function markWords(line: string, isAsked: (word: string) => boolean): (Node | string)[] {
  return line.split(/(\s+)/u).flatMap((word) => (isAsked(word) ? markWord(word) : word))
}

/** A word marked, and what stands before and behind it unmarked. */
function markWord(word: string): (Node | string)[] {
  const [, before = '', inner = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? []
  return [before, marked(inner), after]
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark')
  mark.append(text)
  return mark
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? language
}
